/**
 * Who stands left of what is told, in the same clause: a person, a thing, many, nobody.
 *
 * @module
 */
import { ARABIC, classOf, LATIN } from './character.ts';
import { hashWord, Word } from './lexicon.ts';
import { isAdverb, isSmallNumber, type Phrase, wordBefore } from './sensitive-phrase.ts';
import { Role } from './sensitive-role.ts';
import { isCapital, peek, type View } from './view.ts';
import { lexicon } from './words.ts';

/** Words left of a telling phrase that are looked at. */
const LEFT_MAX = 8;
/** Unlisted words between a person and what is told. */
const UNKNOWN_MAX = 2;
const NAME = Word.given | Word.family | Word.honorific;
const SOMEONE = Role.person | Role.possessive;
const VERB = Role.be | Role.have | Role.suffer | Role.take | Role.affiliation;

/** Words that make the subject many, or anybody. */
const MANY: ReadonlySet<number> = new Set(
  'peine les des ces certains certaines plusieurs chaque aux toute toutes tous all many some every most these those each any people millions half'
    .split(' ')
    .map(hashWord),
);
/** Behind them a clause of its own may begin. */
const JOINTS: ReadonlySet<number> = new Set(
  'et mais car donc and but because so و ولكن لكن حيت لان walakin 7it w o ou'
    .split(' ')
    .map(hashWord),
);

const ON = hashWord('on');
/** The worker, with the article; without it the word is "works". */
const WORKERS: ReadonlySet<number> = new Set(
  'الخدام الخدامة الخدامين lkhdam lkhdama lkhddam lkhddama lkhaddama'.split(' ').map(hashWord),
);
const OF: ReadonlySet<number> = new Set(
  'de du des d la le l of the ديال د dyal d'.split(' ').map(hashWord),
);

/** What stands left of the first word. */
export interface Left {
  /** Roles met. */
  readonly seen: number;
  /** Roles of the words that no unlisted one keeps apart. */
  readonly near: number;
  readonly person: boolean;
  /** The person is told by a name only. */
  readonly named: boolean;
  /** The person is a pronoun or a noun, not only "my". */
  readonly pronoun: boolean;
  /** "my" and a noun for a person. */
  readonly relative: boolean;
  /** "my" stands right before. */
  readonly possessed: boolean;
  /** A thing, aim or topic stands nearer than any person. */
  readonly blocked: boolean;
  /** The subject is many or anybody. */
  readonly many: boolean;
  /** Unlisted words. */
  readonly unknown: number;
  /** Only words that change nothing stand there. */
  readonly empty: boolean;
  /** Nothing stands there. */
  readonly alone: boolean;
}

/** Looks left of `at` in its clause for a person, and for what stands in the way. */
export function lookLeft(view: View, at: number, verb: boolean): Left {
  let seen = 0;
  let near = 0;
  let unknown = 0;
  let many = false;
  let crossed = false;
  let from = at;
  let possessed = false;
  for (let words = 0; words < LEFT_MAX; words += 1) {
    const word = wordBefore(view, from, at);
    if (word === undefined) return nobody({ alone: words === 0, empty: unknown === 0 });
    const bits = bitsOf(word, verb && words === 0);
    crossed ||= isJoint(view, word, verb || words > 0);
    if (isTopic(bits) && !((verb || words > 0) && isOfSomeone(view, word, at))) {
      return crossed ? nobody({ alone: false, empty: unknown === 0 }) : nobody({ blocked: true });
    }
    if (words === 0) possessed = (bits & Role.possessive) !== 0;
    const named = (bits & SOMEONE) === 0 && isNamed(view, word, verb && words === 0);
    if ((bits & SOMEONE) !== 0 || named) {
      const relative = (seen & Role.person) !== 0 || (bits & Role.person) !== 0;
      // "mon imprimante a": the possessed is no person that is known.
      const mine = (bits & Role.possessive) !== 0 && !relative && unknown > 0;
      // "sa grand-mère": on to the word before.
      const person = !mine && unknown <= UNKNOWN_MAX;
      seen |= bits;
      if (unknown === 0) near |= bits;
      return {
        ...nobody({}),
        seen,
        near,
        person,
        named,
        relative,
        possessed,
        many: mine,
        pronoun: (bits & Role.person) !== 0,
        unknown,
      };
    }
    seen |= bits;
    if (unknown === 0) near |= bits;
    many ||= MANY.has(word.hash);
    if (bits === 0 && !isSmallNumber(view, word) && !isAdverb(view, word)) unknown += 1;
    if (unknown > UNKNOWN_MAX + 1) break;
    from = word.start;
  }
  return nobody({});

  function nobody(told: Partial<Left>): Left {
    return {
      seen,
      near,
      person: false,
      named: false,
      pronoun: false,
      relative: false,
      possessed,
      blocked: false,
      many,
      unknown,
      empty: false,
      alone: false,
      ...told,
    };
  }
}

/** A thing, an aim. */
function isTopic(bits: number): boolean {
  return (bits & (Role.thing | Role.aim)) !== 0 && (bits & (SOMEONE | VERB)) === 0;
}

function bitsOf(word: Phrase, verb: boolean): number {
  // "on" is French for "one" only before its verb.
  if (!verb && word.hash === ON) return Role.link;
  return WORKERS.has(word.hash) ? Role.person : word.bits;
}

/** Whether the thing belongs to a person: "le chef de rayon", "la directrice de la banque". */
function isOfSomeone(view: View, thing: Phrase, at: number): boolean {
  if ((thing.bits & Role.aim) !== 0) return false;
  let from = thing.start;
  let joined = false;
  for (let words = 0; words < 3; words += 1) {
    const word = wordBefore(view, from, at);
    if (word === undefined) return false;
    if ((word.bits & Role.person) !== 0) return joined;
    if (!OF.has(word.hash)) return false;
    joined = true;
    from = word.start;
  }
  return false;
}

/** Whether a clause ends behind the word or in it. */
function isJoint(view: View, word: Phrase, far: boolean): boolean {
  if (!far) return false;
  const code = peek(view, word.end);
  return code === 0x2c || code === 0x60c || JOINTS.has(word.hash);
}

/** Whether a word is a name: a known one, or right before a verb any with a capital. */
function isNamed(view: View, word: Phrase, guess: boolean): boolean {
  const bits = lexicon().bits(word.hash);
  if ((bits & NAME) !== 0 && (bits & Word.stop) === 0) {
    return classOf(view.codes[word.start] ?? 0) === ARABIC || (bits & Word.common) === 0;
  }
  if (!guess || bits !== 0 || word.bits !== 0 || word.end - word.start < 3) return false;
  return classOf(view.codes[word.start] ?? 0) === LATIN && isCapital(view, word.start);
}
