/**
 * What a word or phrase can be in a sentence about somebody's health, belief, origin or past: the roles
 * of the table behind `sensitive.ts`. A phrase may have several; the upper 8 bits hold the sensitive group
 * of Law 09-08 art. 1-3 (or of art. 12 and 21: biometrics, offences) that a telling phrase belongs to.
 *
 * @module
 */
import type { Category } from '@himaya/core';

import { cueBits, cueOf } from './lexicon.ts';

/** Roles of words and phrases, one bit each. */
export const Role = {
  /** A pronoun or noun for one person: "je", "my mother", "patient", "أنا". */
  person: 1,
  /** "mon", "my": a person stands behind it, the next noun is hers. */
  possessive: 2,
  be: 4,
  have: 8,
  /** "souffre de", "diagnosed with", "مصاب ب": an ailment follows. */
  suffer: 16,
  /** "prend", "sous", "on": a treatment follows. */
  take: 32,
  /** "membre de", "a voté": a party or union follows. */
  affiliation: 64,
  /** Articles, prepositions, adverbs: change nothing. */
  link: 128,
  /** A thing for sale, to read or to see: what is said belongs to it, not to a person. */
  thing: 256,
  /** "pour", "contre", "cherche", "about": what follows is an aim or a topic. */
  aim: 512,
  /** Not yet a phrase; a longer one begins so. */
  prefix: 1024,
  /** A form label: "Religion :". */
  label: 2048,
  /** Belongs to the telling words before it: "du sein", "chronique", "mois". */
  complement: 4096,
  /** What a person is: "diabétique", "musulmane". */
  state: 8192,
  /** What persons are; says something of a person only behind "nous sommes", "mes parents sont". */
  states: 16384,
  /** What a person has: "diabète", "un casier judiciaire". */
  ailment: 32768,
  /** What a person takes: "insuline". */
  treatment: 65536,
  /** A party or union. */
  body: 131072,
  /** Tells by itself of somebody near: "condamné pour vol", "j'ai avorté". */
  fact: 262144,
  /** A trait of a body: "empreinte digitale" is told of a person by a possessive or a name. */
  trait: 524288,
  /** Behind the noun: "ديالي", "dyali". */
  mine: 1048576,
  /** Behind it a number is part of the phrase: "type", "stade". */
  grade: 2097152,
  /** Turns the telling word before it into a figure of speech: "allergique aux frais de port". */
  figure: 4194304,
  /** Only French and English spell it so; it is a verb only right behind a person: "il a". */
  weak: 8388608,
  /** First word of a phrase that tells; set by the table. */
  leads: 268435456,
  /** "f", "في", "g": in a party, a union, a prison. */
  within: 536870912,
  /** Said of things too: "noir", "amazigh", "malade"; needs a person that is known. */
  vague: 1073741824,
  /** What follows belongs to it, whatever it is: "diagnosed with …", "نقابة …". */
  open: 2147483648,
} as const;

/** Upper bits that hold a category; above them are more roles. */
const GROUP_MASK = 15;

/** Roles of phrases that tell. */
export const TELLING: number =
  Role.state | Role.states | Role.ailment | Role.treatment | Role.body | Role.fact | Role.trait;

/** The sensitive categories; a phrase's upper bits hold the place in this list, plus one. */
const GROUPS: readonly SensitiveCategory[] = [
  'health',
  'genetic',
  'religion',
  'political-opinion',
  'union-membership',
  'ethnic-origin',
  'biometric',
  'offence',
];

/** A sensitive category. */
export type SensitiveCategory = Extract<
  Category,
  | 'health'
  | 'genetic'
  | 'religion'
  | 'political-opinion'
  | 'union-membership'
  | 'ethnic-origin'
  | 'biometric'
  | 'offence'
>;

/** The upper bits of a phrase of this category. */
export function groupBits(category: SensitiveCategory): number {
  return cueBits(GROUPS.indexOf(category) + 1);
}

/** The category in the upper bits of a phrase. */
export function groupOf(bits: number): SensitiveCategory | undefined {
  return GROUPS[(cueOf(bits) & GROUP_MASK) - 1];
}

/** Rows of a word table: roles, the category or none, and phrases whose words are joined by `_`. */
export type Rows = readonly (readonly [
  roles: number,
  category: SensitiveCategory | undefined,
  phrases: string,
])[];
