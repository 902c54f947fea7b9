/**
 * Names of persons by themselves: what the tagger takes for a name, and names of which every word is
 * listed. Streets, schools and mosques named after people are reported below the threshold.
 *
 * @module
 */
import { ARABIC, classOf, LATIN } from './character.ts';
import { hashRange } from './cue.ts';
import { leadBefore, ledEnd } from './led-name.ts';
import { hashWord, Word } from './lexicon.ts';
import { Lead } from './name-lead.ts';
import { isInitial, isInside, isTaggable, nameScore } from './name-tagger.ts';
import {
  CLITIC,
  Gap,
  LEFT,
  type NameWords,
  newNameWords,
  openWords,
  readTo,
  Shape,
} from './name-words.ts';
import { isVerbForm } from './name-doing.ts';
import { isPredicate } from './name-tail.ts';
import { boundEnd, invertedEnd } from './name-joined.ts';
import { confidenceOf, isRegnal, ledConfidence, type TaggedRun } from './tagged-confidence.ts';
import { isThingWord } from './thing-name.ts';
import { type Evidence, isCapital, type Match, peek, slice, type View } from './view.ts';
import { CUE, lexicon } from './words.ts';

/** Words of one name. */
const WORDS_MAX = 8;
const KNOWN = Word.given | Word.family;
const WORLD = Word.worldGiven | Word.worldFamily;
/** Logit that a further word of a name needs. */
const FURTHER = -0.3;
/** What a word counts at least, once it is part of a name. */
const LEAST = -0.5;
/** The same for an Arabic word that is also a common one, or hardly anything else. */
const COMMON = 0.8;
const ORDINARY = 2.5;
/** The same behind a given name of the lists. */
const BEHIND_GIVEN = -1.5;

/** Letters that are written before an Arabic word without a space. */
const PROCLITICS = 'وفبلك';

const FILIAL: ReadonlySet<number> = new Set(
  ['بن', 'ابن', 'بنت', 'عبد', 'ben', 'bin', 'ibn'].map(hashWord),
);

const CALLED = hashWord('سمية');
const IN_NAME: ReadonlySet<number> = new Set(['ب', 'علي', 'ف', 'في', 'تحت', 'هاد'].map(hashWord));
/** `ولد` is also "was born". */
const BOY = hashWord('ولد');
const GOD = hashWord('الله');
const SERVANT = hashWord('عبد');
const SON = hashWord('ابن');

const words: NameWords = newNameWords();

/** Finds a name that starts with the word at `at`, whose bits in the word table are `bits`. */
export function findTaggedName(view: View, at: number, bits: number): Match | undefined {
  if (!isCandidate(view, at, bits)) return undefined;
  openWords(view, words, at);
  readTo(view, words, LEFT + 2);
  const first = openingScore(view, bits);
  if (first === undefined) return undefined;
  const run = readTaggedRun(view, first);
  // An unlisted word that begins with و is most often "and" with a verb.
  if (run.count === 1 && run.known + run.world === 0 && view.codes[at] === 0x648) return undefined;
  if (isCalled()) return undefined;
  // `Walid far7an`: what he is.
  const beside = words.gap[LEFT] === Gap.space && ((words.bits[LEFT - 1] ?? 0) & KNOWN) !== 0;
  if (run.count === 1 && beside && isPredicate(words.hash[LEFT] ?? 0)) return undefined;
  const start = afterClitic(words.start[LEFT] ?? at);
  const led = leadBefore(view, at);
  const read = words.end[run.last] ?? at;
  const open = run.given || led.lead > Lead.weak || (led.lead > Lead.none && run.known > 0);
  const tail = open ? ledEnd(view, at, read, led.lead) : read;
  const far = run.given ? boundEnd(view, tail) : invertedEnd(view, start, tail, run);
  const end = Math.max(tail, far);
  const sure = Math.max(confidenceOf(view, run), ledConfidence(view, run, led, end - read));
  const joined = far > tail && run.known > 0 ? Math.max(sure, 0.75) : sure;
  const confidence = Math.round(joined * 1000) / 1000;
  if (confidence < 0.2 || (view.hint === CUE.thing && run.known === 0)) return undefined;
  const evidence: Evidence[] = run.known + run.world > 0 ? ['tagger', 'list'] : ['tagger'];
  return { category: 'person-name', start, end, confidence, rule: 'tagged-name/run', evidence };
}

/** `على سمية مراتي`: "in the name of", which is also Soumaya. */
function isCalled(): boolean {
  if (words.hash[LEFT] !== CALLED || words.gap[LEFT + 1] !== Gap.space) return false;
  return IN_NAME.has(words.hash[LEFT - 1] ?? 0);
}

/** The score of the first word; undefined where no name starts. */
function openingScore(view: View, bits: number): number | undefined {
  if (isFather(bits)) return fatherScore(view);
  return isLowerInitial() ? initialScore(view) : firstScore(view, bits);
}

/** `kh. el idrissi`: a dot behind one or two letters. */
function isLowerInitial(): boolean {
  const short = (words.end[LEFT] ?? 0) - (words.start[LEFT] ?? 0) <= 2;
  return short && words.shape[LEFT] === Shape.lower && words.gap[LEFT + 1] === Gap.dot;
}

/** An initial in small letters needs a listed name behind it. */
function initialScore(view: View): number | undefined {
  let n = LEFT + 1;
  while (n < LEFT + 3 && isParticle(n)) n += 1;
  readTo(view, words, n + 2);
  const bits = words.bits[n] ?? 0;
  return (bits & KNOWN) !== 0 && (bits & (Word.common | Word.stop)) === 0 ? 1 : undefined;
}

/** `A. J. Cronwell`: what the word behind the initials scores. */
function capitalInitialScore(view: View): number | undefined {
  // `180 °C.`, `5 L.`: a unit.
  if (words.shape[LEFT - 1] === Shape.number && words.gap[LEFT] !== Gap.line) return undefined;
  let n = LEFT + 1;
  readTo(view, words, n + 2);
  while (n < LEFT + 4 && (isInitial(words, n) || isParticle(n))) {
    n += 1;
    readTo(view, words, n + 2);
  }
  if (!isTaggable(words, n) || !isInside(words, n)) return undefined;
  const score = Math.max(nameScore(words, n), nameScore(words, LEFT));
  return ((words.bits[n] ?? 0) & (KNOWN | WORLD)) === 0 ? score : Math.max(score, 0.5);
}

function firstScore(view: View, bits: number): number | undefined {
  if (!isTaggable(words, LEFT) || words.hash[LEFT] === GOD) return undefined;
  if (isInitial(words, LEFT)) return capitalInitialScore(view);
  if ((bits & KNOWN) === 0 && isThingWord(words, LEFT)) return undefined;
  // `المحامي منير`: an occupation before a given name.
  const next = words.bits[LEFT + 1] ?? 0;
  const named = (next & Word.given) !== 0 && words.gap[LEFT + 1] === Gap.space;
  if (
    words.shape[LEFT] === Shape.article &&
    named &&
    ((words.bits[LEFT] ?? 0) & (KNOWN | WORLD)) === 0
  )
    return undefined;
  const score = nameScore(words, LEFT);
  if ((bits & KNOWN) !== 0) return score;
  return score < -2 || isVerb(view, LEFT) ? undefined : score;
}

function isFather(bits: number): boolean {
  return (bits & Word.particle) !== 0 && (bits & KNOWN) === 0;
}

/** `ابن رشد`, `أم كلثوم`, `Ben Ali`: what the word behind it scores, where that is listed or sure. */
function fatherScore(view: View): number | undefined {
  if (words.shape[LEFT] === Shape.lower || words.hash[LEFT] === BOY) return undefined;
  readTo(view, words, LEFT + 3);
  if (words.gap[LEFT + 1] !== Gap.space) return undefined;
  if (words.hash[LEFT] === SERVANT && words.shape[LEFT + 1] === Shape.article)
    return Math.max(nameScore(words, LEFT + 1), 2);
  if (!isTaggable(words, LEFT + 1)) return undefined;
  const bits = words.bits[LEFT + 1] ?? 0;
  const score = nameScore(words, LEFT + 1);
  if (words.hash[LEFT] === SERVANT && words.shape[LEFT + 1] === Shape.article)
    return Math.max(score, 1);
  // `ابن بطوطة`; but `ابن عمي` is my cousin.
  const last = view.codes[(words.end[LEFT + 1] ?? 1) - 1];
  const all = lexicon().bits(words.hash[LEFT + 1] ?? 0);
  const son =
    words.hash[LEFT] === SON && last !== 0x64a && (all & Word.ordinary) === 0 && score > -2;
  if (son) return Math.max(score, 0.5);
  if ((bits & (KNOWN | WORLD)) === 0 && score < 0.5) return undefined;
  return (bits & Word.common) !== 0 && score < 0 ? undefined : Math.max(score, 0.5);
}

/** A cheap look before the words around are read. */
function isCandidate(view: View, at: number, bits: number): boolean {
  if ((bits & KNOWN) !== 0) return true;
  const code = view.codes[at] ?? 0;
  // `de`, `el` in small letters begin no name.
  if ((bits & Word.particle) !== 0) return !isSmallWord(view, at);
  if (classOf(code) === LATIN && (view.codes[at + 1] === 0x2e || view.codes[at + 2] === 0x2e))
    return true;
  if ((bits & Word.stop) !== 0) return false;
  if (classOf(code) === ARABIC) return (bits & WORLD) !== 0 || isUnusual(view, at, bits);
  if (isCapital(view, at))
    return (bits & WORLD) !== 0 || (bits & (Word.ordinary | Word.place)) === 0;
  return code < 0x3a || ((bits & WORLD) !== 0 && (bits & Word.worldCommon) === 0);
}

/** Whether a Latin word in small letters stands there, and a space behind it. */
function isSmallWord(view: View, at: number): boolean {
  let i = at;
  while (classOf(peek(view, i)) === LATIN && !isCapital(view, i)) i += 1;
  return i > at && view.codes[i] === 0x20 && i < view.horizon;
}

/** Whether an unlisted Arabic word is none of the ordinary ones, with a clitic or without. */
function isUnusual(view: View, at: number, bits: number): boolean {
  if ((bits & (Word.ordinary | Word.place)) !== 0) return false;
  let end = at;
  while (end - at < 9 && classOf(peek(view, end)) === ARABIC) end += 1;
  const length = end - at;
  const article = view.codes[at] === 0x627 && view.codes[at + 1] === 0x644;
  if (length < 3 || length > 8) return false;
  if (article) return view.codes[end - 1] === 0x64a;
  if (isPresent(view, at)) return false;
  if (!PROCLITICS.includes(String.fromCharCode(view.codes[at] ?? 0))) return true;
  const rest = lexicon().bits(hashRange(view, at + 1, end));
  if ((rest & (KNOWN | WORLD)) !== 0) return true;
  return (rest & (Word.ordinary | Word.place | Word.stop)) === 0;
}

/** `كايتغسل`, `كيدير`: a verb of the present in Darija. */
function isPresent(view: View, at: number): boolean {
  if (view.codes[at] !== 0x643) return false;
  const next = view.codes[at + (view.codes[at + 1] === 0x627 ? 2 : 1)];
  return next === 0x64a || next === 0x62a || next === 0x646;
}

function readTaggedRun(view: View, first: number): TaggedRun {
  const run: TaggedRun = {
    words,
    last: LEFT,
    count: 0,
    known: 0,
    given: false,
    world: 0,
    common: 0,
    sum: 0,
  };
  add(run, LEFT, first);
  for (let n = LEFT + 1; run.count < WORDS_MAX; n += 1) {
    readTo(view, words, n + 2);
    if (!isInside(words, n) || words.shape[n] === Shape.none) break;
    const bits = words.bits[n] ?? 0;
    if (isRegnal(words, n)) {
      run.last = n;
      break;
    }
    const particles = particlesAt(view, n);
    if (particles > 0) {
      n += particles;
      add(run, n, Math.max(0, nameScore(words, n)));
      continue;
    }
    // `عبد السلام`, though the second is also a greeting.
    if (words.hash[n - 1] === SERVANT && words.shape[n] === Shape.article) {
      add(run, n, 1);
      continue;
    }
    if (!isTaggable(words, n) || breaksOff(view, n, bits)) break;
    const score = nameScore(words, n);
    const afterFather = n === LEFT + 1 && isFather(words.bits[LEFT] ?? 0);
    if (!afterFather && score < neededOf(run, view, n)) break;
    add(run, n, Math.max(score, LEAST));
  }
  return run;
}

function add(run: TaggedRun, n: number, score: number): void {
  const bits = words.bits[n] ?? 0;
  run.last = n;
  run.count += 1;
  run.sum += score;
  if ((bits & KNOWN) !== 0) run.known += 1;
  else if ((bits & WORLD) !== 0) run.world += 1;
  if ((bits & (Word.common | Word.worldCommon)) !== 0) run.common += 1;
  run.given ||= (bits & (Word.given | Word.worldGiven)) !== 0;
}

/** Whether a new name begins at word `n`, or a word that is written otherwise than the first. */
function breaksOff(view: View, n: number, bits: number): boolean {
  if ((bits & CLITIC) !== 0 || isPredicate(words.hash[n] ?? 0)) return true;
  if ((bits & KNOWN) === 0 && isThingWord(words, n)) return true;
  // `فاطمة مصابة بالصرع`: what is told of her.
  if ((bits & (KNOWN | WORLD)) === 0 && tellsOf(n)) return true;
  // و is "and", written onto the next word; `أعيدوا`: verbs of many.
  const last = (words.end[n] ?? 1) - 1;
  if (isVerb(view, n)) return true;
  const plural = view.codes[last] === 0x627 && view.codes[last - 1] === 0x648;
  if (bits === 0 && (view.codes[words.start[n] ?? 0] === 0x648 || plural)) return true;
  const lower = words.shape[n] === Shape.lower || words.shape[n] === Shape.digits;
  return lower && words.shape[LEFT] !== Shape.lower && words.shape[LEFT] !== Shape.digits;
}

/** Whether word `n` is an unlisted Arabic one and a verb of Darija by its form. */
function isVerb(view: View, n: number): boolean {
  if (words.shape[n] !== Shape.arabic || ((words.bits[n] ?? 0) & (KNOWN | WORLD)) !== 0)
    return false;
  return isVerbForm(slice(view, words.start[n] ?? 0, words.end[n] ?? 0));
}

/** Whether something sensitive may begin at word `n`; but parties and ailments bear family names. */
function tellsOf(n: number): boolean {
  if (words.shape[n] === Shape.capital || words.shape[n] === Shape.capitals) return false;
  return (lexicon().bits(words.hash[n] ?? 0) & Word.sensitive) !== 0;
}

/** The logit a further word needs: less behind a given name of the lists. */
function neededOf(run: TaggedRun, view: View, n: number): number {
  const bits = words.bits[n] ?? 0;
  const double = words.gap[n] === Gap.hyphen && run.given && words.shape[n] === Shape.capital;
  const servant = words.hash[n - 1] === SERVANT && words.shape[n] === Shape.article;
  const middle = isInitial(words, n - 1) && words.shape[n] === Shape.capital;
  if (double || servant || middle || isInitial(words, n) || isListedPair(run, bits, n))
    return Number.NEGATIVE_INFINITY;
  const all = bits | lexicon().bits(words.hash[n] ?? 0);
  const arabic = (words.shape[n] ?? 0) >= Shape.arabic && words.shape[n] !== Shape.camel;
  if ((all & (Word.ordinary | Word.place)) !== 0) return arabic ? ORDINARY : FURTHER;
  if (!run.given) return FURTHER;
  return arabic ? neededInArabic(run, view, n) : BEHIND_GIVEN;
}

/** The same for an Arabic word behind a given name. */
function neededInArabic(run: TaggedRun, view: View, n: number): number {
  const bits = words.bits[n] ?? 0;
  if (words.shape[n] === Shape.article) {
    const nisba = view.codes[(words.end[n] ?? 1) - 1] === 0x64a;
    return nisba ? Number.NEGATIVE_INFINITY : bits === 0 ? FURTHER : 2 * BEHIND_GIVEN;
  }
  if ((bits & Word.common) !== 0) return COMMON;
  // A verb of the present, most often: يقول, تكتب.
  const first = view.codes[words.start[n] ?? 0];
  const verb = first === 0x64a || first === 0x62a || first === 0x645;
  const sure = (verb && bits === 0) || run.count > 1 || run.known > 0;
  return sure ? FURTHER : BEHIND_GIVEN;
}

/** How many particles stand at word `n` before a word that goes on with the name; 0 for none. */
function particlesAt(view: View, n: number): number {
  let count = 0;
  while (count < 3 && isParticle(n + count)) {
    count += 1;
    readTo(view, words, n + count + 2);
    if (!isInside(words, n + count)) return 0;
    if (isParticle(n + count)) continue;
    if (!isTaggable(words, n + count)) return 0;
    const bits = words.bits[n + count] ?? 0;
    const bound = (bits & KNOWN) !== 0 || isFilial(n + count - 1);
    return bound || nameScore(words, n + count) > BEHIND_GIVEN ? count : 0;
  }
  return 0;
}

/** `بن`, `ben`: whatever follows is a name. */
function isFilial(n: number): boolean {
  return FILIAL.has(words.hash[n] ?? 0);
}

function isParticle(n: number): boolean {
  const bits = words.bits[n] ?? 0;
  // `O'Brien`, `d'Aubigny`.
  if ((words.end[n] ?? 0) - (words.start[n] ?? 0) === 1 && words.gap[n + 1] === Gap.apostrophe)
    return true;
  if (words.shape[n] === Shape.initial && words.gap[n + 1] === Gap.dot) return false;
  return (bits & (Word.particle | Word.europeanParticle)) !== 0 && (bits & KNOWN) === 0;
}

/** A given name and a family name of the lists make a name whatever the tagger says. */
function isListedPair(run: TaggedRun, bits: number, n: number): boolean {
  if (words.gap[n] !== Gap.space && words.gap[n] !== Gap.hyphen) return false;
  if (!run.given || run.known === 0 || (bits & KNOWN) === 0) return false;
  // `نجيب محفوظ`: a family name that is also a word.
  const kept =
    run.common === 0 && (bits & KNOWN) === Word.family && words.shape[n] === Shape.arabic;
  return kept || (bits & Word.common) === 0;
}

/** The start of a name without the letter that is written onto it, where the rest is listed. */
function afterClitic(start: number): number {
  return ((words.bits[LEFT] ?? 0) & CLITIC) === 0 ? start : start + 1;
}
