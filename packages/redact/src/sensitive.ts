/**
 * Health, genetics, religion, political opinion, union membership, ethnic origin (the sensitive data of Law
 * 09-08 art. 1-3), biometrics and offences, where a text tells them of a person.
 *
 * A telling phrase alone is nothing: "tapis de prière", "livre sur le cancer". It counts where the way to
 * it from a person holds only verbs for being or having and words that change nothing: "ma mère est
 * atteinte d'un", "عندي". A negation does not cancel: "je ne suis pas diabétique" is health data too.
 *
 * @module
 */
import { ARABIC, classOf, LATIN } from './character.ts';
import { hashRange } from './cue.ts';
import { cueOf, Word } from './lexicon.ts';
import { findLabelled } from './sensitive-label.ts';
import {
  isAdverb,
  isPassable,
  isSmallNumber,
  nextWord,
  type Phrase,
  readPhrase,
  wordBefore,
} from './sensitive-phrase.ts';
import { groupBits, groupOf, Role, TELLING } from './sensitive-role.ts';
import { type Extent, extent, isApposed, isOfPerson, isVetoed } from './sensitive-tail.ts';
import { before, isCapital, type Match, type View } from './view.ts';
import { lexicon } from './words.ts';

/** Words between the person and what is told. */
const WAY_MAX = 9;
/** Words left of a telling phrase that are looked at. */
const LEFT_MAX = 7;
const NAME = Word.given | Word.family | Word.honorific;
const SOMEONE = Role.person | Role.possessive;
const STARTING =
  SOMEONE | Role.be | Role.have | Role.suffer | Role.take | Role.affiliation | TELLING;
const HEALTH = cueOf(groupBits('health'));
const NEUTRAL = Role.link | Role.complement | Role.grade | Role.mine;

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

/** What stands left of the first word, in the same clause. */
interface Left {
  readonly seen: number;
  readonly person: boolean;
  /** The person is told by a name only. */
  readonly named: boolean;
  /** A thing, aim or topic stands nearer than any person. */
  readonly blocked: boolean;
  /** Only words that change nothing stand there. */
  readonly empty: boolean;
  /** Nothing stands there. */
  readonly alone: boolean;
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
  if ((first.bits & (SOMEONE | TELLING)) === 0 && !mayFollow(view, first)) return undefined;
  return follow(view, first);
}

/**
 * Whether "est", "a" may begin what is told: behind a name, or first in its clause. Else nothing need be
 * read, and no stream waits.
 */
function mayFollow(view: View, { start, bits }: Phrase): boolean {
  const word = wordBefore(view, start, start);
  if (word === undefined) return (bits & (Role.suffer | Role.be)) !== 0;
  if ((word.bits & Role.person) !== 0 || isNamed(view, word, true)) return true;
  return (bits & (Role.suffer | Role.affiliation)) !== 0 && (word.bits & Role.link) !== 0;
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
      if (match !== undefined || (bits & (STARTING & ~TELLING)) === 0) return match;
    } else if (stopsWay(bits, last)) {
      return undefined;
    } else if (bits === 0 && !isSmallNumber(view, phrase) && !isAdverb(view, phrase)) {
      if (!isPassable(view, phrase)) return undefined;
      unknown += 1;
    }
    const weak = (bits & Role.weak) !== 0 && (last & SOMEONE) === 0;
    if ((bits & ~NEUTRAL) !== 0) last = bits;
    else if (bits !== 0) last = bits;
    seen |= weak ? Role.link : bits;
    const next = nextWord(view, phrase.end, first.start);
    const read = next < 0 ? undefined : readPhrase(view, next);
    if (read === undefined || unknown > 1) return undefined;
    phrase = read;
  }
  return undefined;
}

/** Whether a thing or aim stands on the way; "voted for" and "traité pour" go on. */
function stopsWay(bits: number, last: number): boolean {
  if ((bits & SOMEONE) !== 0 || (bits & Role.take) !== 0) return false;
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
  const own = (way.seen & SOMEONE) !== 0;
  // "mon imprimante a": the possessed is no person that is known.
  if (own && (way.seen & Role.person) === 0 && way.unknown > 0) return undefined;
  const left = own ? undefined : lookLeft(view, way.at, way.seen !== 0);
  if (left?.blocked === true && !tail.mine) return undefined;
  const confidence = tail.value ? 0.8 : confidenceOf(view, way, phrase, { left, ...tail });
  if (confidence === 0) return undefined;
  const rule = own || left === undefined ? 'sensitive/told' : 'sensitive/beside-person';
  return {
    category,
    start: way.at,
    end: isOfMyFriend(way, tail.noun) ? tail.noun : tail.end,
    confidence,
    rule,
    evidence: ['context', 'list'],
  };
}

/** How sure it is that `phrase` is told of a person; 0 where it is not. */
function confidenceOf(
  view: View,
  way: Way,
  phrase: Phrase,
  { left, end, mine, noun }: Extent & { readonly left: Left | undefined },
): number {
  const { bits } = phrase;
  const roles = way.seen | (left?.seen ?? 0);
  const someone = left === undefined || left.person;
  const sure = left === undefined ? 0.8 : 0.65;
  let confidence = 0;
  if ((bits & (Role.state | Role.states)) !== 0)
    confidence = isOfMyFriend(way, noun) ? 0.7 : ofState(way, bits, left);
  if (left?.empty === true && confidence === 0 && isApposed(view, end)) confidence = 0.6;
  if ((bits & Role.ailment) !== 0) {
    confidence = Math.max(confidence, ofAilment(way, roles, left), mine ? 0.75 : 0);
  }
  if ((bits & Role.treatment) !== 0) {
    const taken = someone && (roles & (Role.take | Role.have | Role.suffer)) !== 0;
    if (taken || mine || isDirectlyPossessed(way)) confidence = sure;
  }
  if ((bits & Role.body) !== 0 && someone && (roles & Role.affiliation) !== 0) confidence = sure;
  // "ana f lcdt", "je suis du PJD", "أنا من حزب الاستقلال".
  const within = (way.seen & Role.person) !== 0 && (way.last & Role.link) !== 0;
  if ((bits & Role.body) !== 0 && within && way.unknown === 0) {
    confidence = Math.max(confidence, 0.6);
  }
  if ((bits & Role.fact) !== 0) confidence = Math.max(confidence, ofFact(view, phrase, left));
  if ((bits & Role.trait) !== 0) {
    const had = someone && (roles & (Role.have | Role.take | Role.suffer)) !== 0;
    const genetic = groupOf(bits) === 'genetic';
    if (isDirectlyPossessed(way) || mine || isOfPerson(view, phrase.end) || (genetic && had)) {
      confidence = Math.max(confidence, 0.75);
    }
  }
  return confidence;
}

function isDirectlyPossessed({ seen, last, unknown }: Way): boolean {
  if ((last & Role.possessive) !== 0) return true;
  return (seen & Role.possessive) !== 0 && (seen & Role.person) === 0 && unknown === 0;
}

/** "my Muslim friend". */
function isOfMyFriend(way: Way, noun: number): boolean {
  return noun > 0 && isDirectlyPossessed(way);
}

/** "je suis diabétique", "ma patiente diabétique", "أنا مسلم", "Khadija est diabétique". */
function ofState({ seen, last, unknown }: Way, bits: number, left: Left | undefined): number {
  if (unknown > 0) return 0;
  const be = (seen & Role.be) !== 0;
  if (left === undefined) {
    if ((bits & Role.state) === 0 && !be && (seen & Role.person) === 0) return 0;
    if ((seen & Role.person) !== 0) return be ? 0.85 : 0.7;
    // "ma femme est", "ma femme enceinte"; not "mon musulman", "my Amazigh necklace".
    return be || (last & Role.possessive) === 0 ? 0.75 : 0;
  }
  if ((bits & Role.state) === 0) return left.person && be ? 0.65 : 0;
  // "Karim Soussi", "السيد السوسي": a name of origin is a name.
  if (left.named && !be && cueOf(bits) !== HEALTH) return 0;
  if (left.person) return 0.65;
  // A note leaves the person out: "Est diabétique", "كان مريضا".
  return be && left.alone && cueOf(bits) === HEALTH ? 0.6 : 0;
}

/** "j'ai le diabète", "mon diabète", "souffre d'asthme", "عندي السكري". */
function ofAilment(way: Way, roles: number, left: Left | undefined): number {
  const had = (roles & (Role.have | Role.suffer)) !== 0;
  if (left === undefined) {
    if (had) return 0.8;
    return isDirectlyPossessed(way) ? 0.7 : 0;
  }
  if (left.person && had) return 0.65;
  return left.empty && (way.seen & Role.suffer) !== 0 ? 0.6 : 0;
}

/** "condamné pour vol", "حكم عليه بالسجن", "séropositif". */
function ofFact(view: View, phrase: Phrase, left: Left | undefined): number {
  if (left === undefined) return 0.75;
  if (left.person) return 0.65;
  if (left.empty) return 0.6;
  // An Arabic verb holds its person.
  return classOf(view.codes[phrase.start] ?? 0) === ARABIC ? 0.55 : 0;
}

/** Looks left of `at` in its clause for a person, and for what stands in the way. */
function lookLeft(view: View, at: number, verb: boolean): Left {
  let seen = 0;
  let unknown = 0;
  let from = at;
  for (let words = 0; words < LEFT_MAX; words += 1) {
    const word = wordBefore(view, from, at);
    if (word === undefined) {
      return {
        seen,
        person: false,
        named: false,
        blocked: false,
        empty: unknown === 0,
        alone: words === 0,
      };
    }
    const { bits } = word;
    if ((bits & (Role.thing | Role.aim)) !== 0 && (bits & SOMEONE) === 0) {
      return { seen, person: false, named: false, blocked: true, empty: false, alone: false };
    }
    seen |= bits;
    const named = (bits & Role.person) === 0;
    if (!named || isNamed(view, word, verb && words === 0)) {
      const person = unknown === 0;
      return { seen, person, named, blocked: false, empty: false, alone: false };
    }
    if (bits === 0 && !isSmallNumber(view, word) && !isAdverb(view, word)) unknown += 1;
    if (unknown > 1) break;
    from = word.start;
  }
  return { seen, person: false, named: false, blocked: false, empty: false, alone: false };
}

/** Whether a word is a name: a known one, or right before a verb any with a capital. */
function isNamed(view: View, word: Phrase, guess: boolean): boolean {
  const bits = lexicon().bits(hashRange(view, word.start, word.end));
  if ((bits & NAME) !== 0 && (bits & Word.stop) === 0) {
    return classOf(view.codes[word.start] ?? 0) === ARABIC || (bits & Word.common) === 0;
  }
  if (!guess || bits !== 0 || word.bits !== 0 || word.end - word.start < 3) return false;
  return classOf(view.codes[word.start] ?? 0) === LATIN && isCapital(view, word.start);
}
