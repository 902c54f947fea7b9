/**
 * Health, genetics, religion, political opinion, union membership, ethnic origin (the sensitive data of Law
 * 09-08 art. 1-3), biometrics and offences, where a text tells them of a person.
 *
 * A telling phrase alone is nothing: "tapis de prière", "livre sur le cancer". The scanner asks at words that
 * tell and at the verbs before them; the subject is looked for on the left. A word that is said of persons
 * only ("séropositif", "condamné pour") needs no known one, just nothing that speaks against it; a vague one
 * ("noir", "amazigh") does. A negation does not cancel: "je ne suis pas diabétique" is health data too.
 *
 * @module
 */
import { ARABIC, classOf } from './character.ts';
import { cueOf } from './lexicon.ts';
import { findLabelled } from './sensitive-label.ts';
import {
  isAdverb,
  isPassable,
  isSmallNumber,
  mayTell,
  nextWord,
  type Phrase,
  readPhrase,
  wordBefore,
} from './sensitive-phrase.ts';
import { groupBits, groupOf, Role, TELLING } from './sensitive-role.ts';
import { type Left, lookLeft } from './sensitive-left.ts';
import { type Extent, extent, isApposed, isOfPerson, isVetoed } from './sensitive-tail.ts';
import { before, type Match, peek, type View } from './view.ts';

/** Words between the verb and what is told. */
const WAY_MAX = 7;
const SOMEONE = Role.person | Role.possessive;
const VERB = Role.be | Role.have | Role.suffer | Role.take | Role.affiliation;
const STARTING = VERB | Role.within | TELLING;
const HEALTH = cueOf(groupBits('health'));
const OFFENCE = cueOf(groupBits('offence'));

/** What lies between the first word and the telling phrase. */
interface Way {
  readonly at: number;
  /** Roles met. */
  readonly seen: number;
  /** Roles of the last word. */
  readonly last: number;
  /** Unlisted words. */
  readonly unknown: number;
}

/** All that is weighed. */
interface Told {
  readonly view: View;
  readonly way: Way;
  readonly phrase: Phrase;
  readonly left: Left;
  readonly tail: Extent;
}

/** Finds what is told of a person from the word at `at` on. */
export function findSensitive(view: View, at: number): Match | undefined {
  const first = readPhrase(view, at);
  if (first === undefined) return undefined;
  if ((first.bits & Role.label) !== 0) {
    const match = findLabelled(view, first);
    if (match !== undefined) return match;
  }
  if ((first.bits & STARTING) === 0 || before(view, at) === 0x40) return undefined;
  if ((first.bits & TELLING) === 0) {
    if (isOfThing(view, first) || !mayTell(view, first.end, WAY_MAX)) return undefined;
  }
  return follow(view, first);
}

/** Whether a thing stands right before "est", "a": nothing need be read then, and no stream waits. */
function isOfThing(view: View, { start, bits }: Phrase): boolean {
  if ((bits & (Role.suffer | Role.affiliation | Role.person)) !== 0) return false;
  const word = wordBefore(view, start, start);
  return word !== undefined && (word.bits & (Role.thing | Role.person)) === Role.thing;
}

/** Goes from the first word to a telling phrase. */
function follow(view: View, first: Phrase): Match | undefined {
  let phrase = first;
  let seen = 0;
  let last = 0;
  let unknown = 0;
  for (let words = 0; words < WAY_MAX; words += 1) {
    const { bits } = phrase;
    if ((bits & TELLING) !== 0) {
      const match = judge(view, { at: first.start, seen, last, unknown }, phrase);
      // "a CDT union member": a body may lead what is told.
      const leading = (bits & (VERB | Role.body)) !== 0;
      if (match !== undefined || !leading) return match;
    } else if (stopsWay(bits, last)) {
      return undefined;
    } else if (bits === 0 && !isSmallNumber(view, phrase) && !isAdverb(view, phrase)) {
      if (!isPassable(view, phrase)) return undefined;
      unknown += 1;
    }
    if (bits !== 0) last = bits;
    seen |= bits;
    if (phrase.within) seen |= Role.within;
    const next = nextWord(view, phrase.end, first.start);
    const read = next < 0 ? undefined : readPhrase(view, next);
    if (read === undefined || unknown > 1) return undefined;
    phrase = read;
  }
  return undefined;
}

/** Whether a thing or aim stands on the way; "voted for" and "traité pour" go on. */
function stopsWay(bits: number, last: number): boolean {
  if ((bits & (SOMEONE | VERB)) !== 0) return false;
  if ((bits & Role.thing) !== 0) return true;
  return (bits & Role.aim) !== 0 && (last & (Role.affiliation | Role.suffer)) === 0;
}

/** Decides whether the phrase is told of a person, and how far it goes. */
function judge(view: View, way: Way, phrase: Phrase): Match | undefined {
  const category = groupOf(phrase.bits);
  if (category === undefined) return undefined;
  if (phrase.aimed && (way.seen & Role.affiliation) === 0) return undefined;
  if (isVetoed(view, phrase)) return undefined;
  const tail = extent(view, phrase);
  const left = lookLeft(view, way.at, (way.seen & VERB) !== 0);
  if (left.blocked && !tail.mine) return undefined;
  const confidence = tail.value ? 0.8 : confidenceOf({ view, way, phrase, left, tail });
  if (confidence === 0) return undefined;
  return {
    category,
    start: way.at,
    end: isOfMyFriend(left, way, tail.noun) ? tail.noun : tail.end,
    confidence,
    rule: left.person ? 'sensitive/told' : 'sensitive/of-nobody-named',
    evidence: ['context', 'list'],
  };
}

/** How sure it is that the phrase is told of a person; 0 where it is not. */
function confidenceOf(told: Told): number {
  const { view, way, phrase, left, tail } = told;
  const { bits } = phrase;
  const roles = way.seen | left.seen;
  const sure = left.person ? 0.8 : 0.65;
  const may = mayBeSomeone(told);
  let confidence = 0;
  if ((bits & (Role.state | Role.states)) !== 0) confidence = ofState(told);
  if ((bits & Role.ailment) !== 0) confidence = Math.max(confidence, ofAilment(told));
  if ((bits & Role.treatment) !== 0) {
    const taken = (roles & (Role.take | Role.have | Role.suffer)) !== 0;
    if ((taken && may && !isDistant(way, left)) || tail.mine || isPossessed(way, left))
      confidence = sure;
  }
  if ((bits & Role.body) !== 0) confidence = Math.max(confidence, ofBody(told));
  if ((bits & Role.fact) !== 0) confidence = Math.max(confidence, ofFact(told));
  if ((bits & Role.trait) !== 0) {
    const had = may && (roles & (Role.have | Role.take | Role.suffer)) !== 0;
    const genetic = groupOf(bits) === 'genetic';
    if (isPossessed(way, left) || tail.mine || isOfPerson(view, phrase.end) || (genetic && had)) {
      confidence = Math.max(confidence, 0.75);
    }
  }
  return confidence;
}

/** Whether the subject is a person, or not known to be anything else while the word is said of persons only. */
function mayBeSomeone({ phrase: { bits }, way, left }: Told): boolean {
  if (left.person) return true;
  if ((bits & Role.vague) !== 0 || left.many) return false;
  return left.alone ? (way.seen & VERB) !== 0 : left.unknown > 0 || left.empty;
}

/** Whether the verb that counts stands on the left only, words away. */
function isDistant(way: Way, left: Left): boolean {
  return (way.seen & VERB) === 0 && left.unknown > 0;
}

/** "mon diabète", "sa carte au RNI". */
function isPossessed(way: Way, left: Left): boolean {
  if ((way.last & Role.possessive) !== 0) return true;
  return left.possessed && way.unknown === 0;
}

/** "my Muslim friend". */
function isOfMyFriend(left: Left, way: Way, noun: number): boolean {
  return noun > 0 && isPossessed(way, left);
}

/** "je suis diabétique", "ma patiente diabétique", "أنا مسلم", "Khadija est diabétique". */
function ofState(told: Told): number {
  const { way, phrase, left, tail } = told;
  const { bits } = phrase;
  const be = ((way.seen | left.near) & Role.be) !== 0;
  if (isOfMyFriend(left, way, tail.noun)) return 0.7;
  if (way.unknown > 0) return 0;
  const health = (cueOf(bits) & 15) === HEALTH;
  if (left.person) {
    if ((bits & Role.state) === 0)
      return be || (left.pronoun && left.unknown === 0 && !left.possessed) ? 0.7 : 0;
    // "Karim Soussi", "السيد السوسي": a name of origin is a name.
    if (left.named && !be && !health) return 0;
    // "my Amazigh necklace".
    if (left.possessed && !left.relative && !be) return 0;
    return be ? 0.85 : 0.7;
  }
  if ((bits & Role.vague) !== 0 && !(be && left.alone && health)) {
    return left.empty && isApposed(told.view, tail.end) ? 0.6 : 0;
  }
  if (be && mayBeSomeone(told)) return 0.6;
  if ((bits & Role.state) === 0) return 0;
  if (left.empty && isApposed(told.view, tail.end)) return 0.6;
  // A note leaves the person out: "Diabétique, insulino-dépendant depuis 2015".
  return left.alone && isNote(told) ? 0.6 : 0;
}

/** Whether what is told stands like a note: more follows that belongs to it, or its end. */
function isNote({ view, phrase, tail, way }: Told): boolean {
  if ((phrase.bits & Role.vague) !== 0) return false;
  const code = peek(view, tail.end);
  const ends =
    code === 0x2c ||
    code === 0x3b ||
    code === 0x60c ||
    code === 0x2e ||
    code === 0x0a ||
    code === 0;
  return (
    ends && (tail.end > phrase.end || (way.seen & VERB) !== 0 || code === 0x2c || code === 0x60c)
  );
}

/** "j'ai le diabète", "mon diabète", "souffre d'asthme", "عندي السكري". */
function ofAilment(told: Told): number {
  const { way, phrase, left, tail } = told;
  const suffered = ((way.seen | left.near) & Role.suffer) !== 0;
  const had = suffered || ((way.seen | left.near) & Role.have) !== 0;
  if (tail.mine) return 0.75;
  if (had && left.person) return 0.8;
  if (isPossessed(way, left)) return 0.7;
  // An Arabic verb holds its person: "عندو السكر".
  if ((way.seen & Role.person) !== 0 && had) return left.blocked ? 0 : 0.75;
  if ((phrase.bits & Role.vague) !== 0 || left.many) return 0;
  if (suffered && (way.seen & Role.suffer) !== 0) return 0.6;
  return had && (left.unknown > 0 || left.alone) && (way.seen & Role.have) !== 0 ? 0.55 : 0;
}

/** "membre de la CDT", "vote PAM", "ana f lcdt", "أنا من حزب الاستقلال". */
function ofBody(told: Told): number {
  const { way, phrase, left } = told;
  const joined = ((way.seen | left.near) & Role.affiliation) !== 0;
  if (joined && left.person) return 0.8;
  if (joined && (mayBeSomeone(told) || (way.seen & Role.person) !== 0)) return 0.65;
  if (isPossessed(way, left) && groupOf(phrase.bits) !== 'offence') {
    return (way.seen & Role.affiliation) === 0 ? 0 : 0.65;
  }
  const within = phrase.within || ((way.seen | left.near) & Role.within) !== 0;
  if (way.unknown > 0) return 0;
  if (left.person && within) return 0.65;
  const from =
    left.person && (phrase.bits & Role.vague) === 0 && (left.near & (Role.be | Role.link)) !== 0;
  return from && (left.near & Role.link) !== 0 && left.pronoun ? 0.6 : 0;
}

/** "condamné pour vol", "حكم عليه بالسجن", "séropositif". */
function ofFact({ view, phrase, way, left }: Told): number {
  // "b9it 3am f sbitar": the verb says who.
  const said = Role.be | Role.person;
  if (left.person || (way.seen & said) === said) return 0.75;
  if (left.many || (phrase.bits & Role.vague) !== 0) return 0;
  if (left.empty) return 0.6;
  // An Arabic verb holds its person.
  if (classOf(view.codes[phrase.start] ?? 0) === ARABIC) return 0.55;
  if ((way.seen & VERB) !== 0) return 0.6;
  if ((phrase.bits & Role.open) !== 0) return 0.55;
  return (cueOf(phrase.bits) & 15) === OFFENCE ? 0.55 : 0;
}
