/**
 * The scanner: one walk over folded text, from unit to unit (a word, a number, a sign).
 *
 * Its only state is the position: what is found at a position depends on the 448 UTF-16 units after it
 * and the 256 before it (`moveOn` hides the rest). So a stream that goes on where it stopped finds the
 * same, and what is written further away changes no finding. Values that are longer are read on with
 * `view.rest`, the state of one value: keys, private keys, web addresses. Only they reach further.
 *
 * @module
 */
import { ARABIC, classOf, DIGIT, isBlank, isDigit, isLatinOrDigit, LATIN } from './character.ts';
import { findMonthFirst } from './birth-date.ts';
import { hashRange } from './cue.ts';
import { findDateForm, findNamedDate } from './date-forms.ts';
import { findDate } from './date.ts';
import { findArabicEmail, findEmail, findQuotedEmail, findSpelledEmail } from './email.ts';
import { findFact, findNumberedFact } from './facts.ts';
import { fold } from './fold.ts';
import { findCoordinates, findGeoUri } from './geo-coordinates.ts';
import { findBotToken, findHexKey } from './hex-key.ts';
import { findIban } from './iban.ts';
import { findIpv6 } from './ip-address.ts';
import { cueOf, type Lexicon, Word } from './lexicon.ts';
import { findMacAddress } from './mac-address.ts';
import { findMrz } from './mrz.ts';
import { findArabicNationalId, findNationalId } from './national-id.ts';
import { newNumberRun, type NumberRun, readNumber } from './number.ts';
import { isLone, loneNumberAt, networkAt, numberAt } from './numbers.ts';
import { findLedName } from './led-name.ts';
import { findIntroducedName } from './person-name.ts';
import { findBracketedPhone, findPhoneBeforeWord, findPlusPhone } from './phone.ts';
import { findLetteredNumber } from './register-number.ts';
import { findPassword, findPrivateKey, findSecret } from './secret.ts';
import { findSensitive } from './sensitive.ts';
import { isHeard } from './sensitive-phrase.ts';
import { findSpelledPhone } from './spelled-phone.ts';
import { findTaggedName } from './tagged-name.ts';
import {
  decodeUrl,
  findHost,
  isPersonalUrl,
  readUrl,
  startsUrl,
  urlMatch,
  urlRest,
} from './url.ts';
import { findHandle, findLogin, isAccountLabel } from './username.ts';
import { isUuid } from './uuid.ts';
import { findTemporaryPlate, findVehiclePlate } from './vehicle-plate.ts';
import { before, type Match, moveOn, openView, peek, slice, type View } from './view.ts';
import { findWallet } from './wallet.ts';
import { readLetters } from './word.ts';
import { lexicon } from './words.ts';
import { findFieldName, findKeyedName } from './field-name.ts';

/** Letters of one word that are read; what is longer is no word. */
const WORD_MAX = 64;
const INTRODUCING = Word.introduction | Word.weakIntroduction | Word.honorific | Word.label;
/** Findings from this confidence on make a URL personal. */
const TELLING = 0.5;

const words: Lexicon = lexicon();
const run: NumberRun = newNumberRun();

/**
 * Looks at the unit at `at` and returns the index of the next one. `view.match` is what was found; it
 * ends there, and may start later than `at`.
 */
export function step(view: View, at: number): number {
  view.match = undefined;
  const code = view.codes[at] ?? 0;
  const kind = classOf(code);
  if (kind < DIGIT) return sign(view, at, code);
  if (kind === ARABIC) return arabicWord(view, at);
  if (isLatinOrDigit(before(view, at)) && !isLabelled(view, at, kind)) return restOfRun(view, at);
  return kind === LATIN ? latinWord(view, at) : number(view, at);
}

/**
 * Like {@link step}, for text that should hold no prose: numbers, codes, addresses on networks, secrets, user
 * names and dates. Names, places, ages and what is sensitive are words among words and are not looked for.
 */
export function identifierStep(view: View, at: number): number {
  view.identifiersOnly = true;
  return step(view, at);
}

/** Records a finding and moves behind it, or moves to `next`. */
function take(view: View, match: Match | undefined, next: number): number {
  view.match = match;
  return match === undefined ? next : match.end;
}

function sign(view: View, at: number, code: number): number {
  if (code === 0x2b && !isLatinOrDigit(before(view, at))) {
    const match = findPlusPhone(view, at, run) ?? findCoordinates(view, at);
    return take(view, match, at + 1);
  }
  if (code === 0x28 && isDigit(peek(view, at + 1)) && !isLatinOrDigit(before(view, at))) {
    return take(view, findBracketedPhone(view, at, run), at + 1);
  }
  // `tel=%2B212…`: a plus sign of an address (RFC 3986 §2.1).
  if (code === 0x25 && peek(view, at + 1) === 0x32 && peek(view, at + 2) === 0x62) {
    const match = findPlusPhone(view, at + 2, run);
    return take(view, match && { ...match, start: at + 3 }, at + 3);
  }
  if (code === 0x22) return take(view, findQuotedEmail(view, at), at + 1);
  if (code === 0x40) return take(view, findHandle(view, at), at + 1);
  if (code === 0x2d && isDigit(peek(view, at + 1)) && !isLatinOrDigit(before(view, at))) {
    const match = findCoordinates(view, at);
    if (match !== undefined) return take(view, match, at + 1);
  }
  if (code === 0x2d && peek(view, at + 1) === 0x2d)
    return take(view, findPrivateKey(view, at), at + 1);
  if (code === 0x3a && peek(view, at + 1) === 0x3a && !isLatinOrDigit(before(view, at))) {
    return take(view, findIpv6(view, at), at + 1);
  }
  return at + 1;
}

/** The rest of a run that is too long for a word, or that began with another script. */
function restOfRun(view: View, at: number): number {
  let i = at;
  while (i < view.length && isLatinOrDigit(view.codes[i] ?? 0)) i += 1;
  return i;
}

/** Whether the digits at `at` are written onto a word that tells what they are: `tel0612345678`. */
function isLabelled(view: View, at: number, kind: number): boolean {
  if (kind !== DIGIT || isDigit(before(view, at))) return false;
  let start = at;
  while (start > 0 && at - start < 12 && classOf(before(view, start)) === LATIN) start -= 1;
  if (isLatinOrDigit(before(view, start))) return false;
  return cueOf(words.bits(hashRange(view, start, at))) !== 0;
}

function arabicWord(view: View, at: number): number {
  const { end, hash } = readLetters(view, at, ARABIC, WORD_MAX);
  const match =
    findArabicEmail(view, at, end) ??
    (end - at <= 2 ? findArabicNationalId(view, at, end) : findSpelledPhone(view, at, hash)) ??
    worded(view, at, end, words.bits(hash));
  return take(view, match, end);
}

/** A fact about a person, what is sensitive about one, else a name: streets are named after people. */
function worded(view: View, at: number, end: number, bits: number): Match | undefined {
  if (view.identifiersOnly) return dated(view, at, bits);
  const fact = unnumbered(view, findFact(view, at, end, bits));
  if (fact !== undefined && fact.confidence >= TELLING) return fact;
  // A place that is only reported hides nothing: `Dakhla`, `dakhla l sbitar`.
  return (
    (mayBeSensitive(view, at, end, bits) ? told(view, at) : undefined) ??
    fact ??
    untold(view, at, personName(view, at, end, bits & ~Word.sensitive))
  );
}

/** A name, unless something sensitive begins where it would: `3ammi mas2oul f n9aba`. */
function untold(view: View, at: number, name: Match | undefined): Match | undefined {
  if (name === undefined || name.start <= at || view.inUrl) return name;
  return told(view, name.start) === undefined ? name : undefined;
}

/** What begins with a word and is an identifier all the same: a date, a `geo:` URI. */
function dated(view: View, at: number, bits: number): Match | undefined {
  if ((bits & Word.figure) === 0 || view.inUrl) return undefined;
  return findMonthFirst(view, at) ?? findGeoUri(view, at);
}

/**
 * What is sensitive about a person, unless an age or a date of birth lies on the way to it: they are found
 * first, and what tells begins again behind them.
 */
function told(view: View, at: number): Match | undefined {
  const match = findSensitive(view, at);
  if (match === undefined) return undefined;
  for (let i = at; i < match.end; i += 1) {
    if (!isDigit(view.codes[i] ?? 0) || isLatinOrDigit(before(view, i))) continue;
    const fact = findNumberedFact(view, i);
    if (fact !== undefined && fact.confidence >= TELLING) return undefined;
  }
  return match;
}

/** A fact, unless it is only reported and holds a number, which may be an identifier: `Residence permit A012345B`. */
function unnumbered(view: View, match: Match | undefined): Match | undefined {
  if (match === undefined) return undefined;
  if (match.confidence >= TELLING) {
    // `Hardware address: AA-BB-CC-DD-EE-FF`
    return findMacAddress(view, match.start) === undefined ? match : undefined;
  }
  for (let i = match.start + 1; i < match.end; i += 1) {
    const code = view.codes[i] ?? 0;
    if (isDigit(code)) return undefined;
    // Cells under each other are no address.
    // `كلمة المرور الجديدة Tanger*2031`: words of two scripts are no one place.
    const mixed = classOf(code) === LATIN && classOf(view.codes[match.start] ?? 0) === ARABIC;
    const comma = code === 0x2c && view.codes[i + 1] !== 0x20;
    if (mixed || comma || code === 0x0a || code === 0x09 || code === 0x7c || code === 0x3b) {
      let end = i;
      while (classOf(view.codes[end - 1] ?? 0) < DIGIT) end -= 1;
      return { ...match, end };
    }
  }
  return match;
}

/** Whether what begins at `at` may be sensitive: a listed word, or one of arabizi in another spelling. */
function mayBeSensitive(view: View, at: number, end: number, bits: number): boolean {
  if (view.inUrl) return false;
  if ((bits & Word.sensitive) !== 0) return true;
  if (classOf(view.codes[at] ?? 0) === ARABIC) return false;
  if (!isDigit(peek(view, end))) return bits === 0 && isHeard(view, at, end);
  // `mas2oul`: a digit stands for a letter.
  const rest = boundedRun(view, end);
  const whole = words.bits(hashRange(view, at, rest));
  return (whole & Word.sensitive) !== 0 || (whole === 0 && isHeard(view, at, rest));
}

function personName(view: View, at: number, end: number, all: number): Match | undefined {
  const bits = (all & Word.label) !== 0 && isAccountLabel(view, at) ? all & ~Word.label : all;
  const keyed = (bits & Word.label) === 0 ? undefined : findKeyedName(view, end);
  const field = keyed ?? findFieldName(view, at);
  if (field !== undefined) return field;
  if ((bits & INTRODUCING) !== 0) {
    const match = findIntroducedName(view, at, end, bits);
    if (match !== undefined) return match;
  }
  const led = findLedName(view, at, end, bits);
  const tagged = findTaggedName(view, at, bits);
  if (led === undefined || tagged === undefined) return led ?? tagged;
  return tagged.confidence >= TELLING && tagged.end >= led.end ? tagged : led;
}

function latinWord(view: View, at: number): number {
  if (isUuid(view, at)) return at + 36;
  const { end, hash } = readLetters(view, at, LATIN, WORD_MAX);
  const bits = words.bits(hash);
  // What was just read need not be read again as a local part.
  if (at < view.localFrom || at >= view.localTo) {
    view.localFrom = at;
    view.localTo = end;
  }
  const match = isPlain(view, at, end)
    ? plain(view, at, end, bits)
    : (addressed(view, at, end) ??
      identified(view, at, end) ??
      findPassword(view, at) ??
      findLogin(view, at));
  const found =
    match ??
    findSpelledPhone(view, at, hash) ??
    findNamedDate(view, at, end) ??
    worded(view, at, end, bits);
  if (found !== undefined) return take(view, found, end);
  const digits = isDigit(peek(view, end));
  if (!digits) return end;
  // `tel0612345678`: the digits are looked at by themselves.
  if (cueOf(bits) !== 0) return end;
  const rest = boundedRun(view, end);
  return take(view, worded(view, at, rest, words.bits(hashRange(view, at, rest))), rest);
}

/** Whether the letters `[at, end)` stand by themselves in a sentence or line: most words do. */
function isPlain(view: View, at: number, end: number): boolean {
  const next = peek(view, end);
  if (next !== 0x20 && !(isStop(next) && isBlank(peek(view, end + 1)))) return false;
  const left = before(view, at);
  if (left !== 0x20) return left === 0x0a || at === 0;
  const far = before(view, at - 1);
  if (far === 0x2c) return classOf(before(view, at - 2)) >= DIGIT;
  return classOf(far) >= DIGIT || isStop(far);
}

/** Full stop, exclamation mark, question mark, comma: neither in front of a value nor in one. */
function isStop(code: number): boolean {
  return code === 0x2e || code === 0x21 || code === 0x3f || code === 0x2c;
}

/**
 * What begins with letters that stand by themselves: no sign or digit is in them, so they are no address,
 * key or password, and none of a number if a word follows.
 */
function plain(view: View, at: number, end: number, bits: number): Match | undefined {
  const length = end - at;
  const spaced = view.codes[end] === 0x20;
  const spelled = spaced ? findSpelledEmail(view, at, end) : undefined;
  if (spelled !== undefined) return spelled;
  if (length < 4 && (length === 1 || !spaced || classOf(peek(view, end + 1)) < LATIN)) {
    const match = identified(view, at, end);
    if (match !== undefined) return match;
  }
  const usual = (bits & (Word.ordinary | Word.stop)) !== 0 || cueOf(bits) !== 0;
  return usual || length < 3 ? undefined : findLogin(view, at);
}

/** Index after the letters and digits at `at`, at most {@link WORD_MAX} of them. */
function boundedRun(view: View, at: number): number {
  let i = at;
  while (i - at < WORD_MAX && isLatinOrDigit(peek(view, i))) i += 1;
  return i;
}

/** Web and mail addresses, keys of providers. */
function addressed(view: View, at: number, end: number): Match | undefined {
  const secret = findSecret(view, at) ?? findHexKey(view, at);
  if (secret !== undefined) return secret;
  if (!view.inUrl && startsUrl(view, at, end)) return webAddress(view, at);
  return findEmail(view, at) ?? (view.inUrl ? undefined : findHost(view, at, end));
}

/** Identifiers that begin with letters. */
function identified(view: View, at: number, end: number): Match | undefined {
  const length = end - at;
  const next = peek(view, end);
  if (next === 0x3c || (isDigit(next) && length <= 32)) {
    const coded = findMrz(view, at) ?? findWallet(view, at);
    if (coded !== undefined) return coded;
  }
  // `CINBK123456`: the cue is written onto the number.
  if (length > 3 && length < 6 && isDigit(next) && slice(view, at, at + 3) === 'cin') {
    return findNationalId(view, at + 3);
  }
  if (length > 4) return undefined;
  if (length === 4 && next === 0x2e) return findMacAddress(view, at);
  if (next === 0x3a || (length <= 2 && (isDigit(next) || next === 0x2d))) {
    const network = findMacAddress(view, at) ?? findIpv6(view, at);
    if (network !== undefined) return network;
  }
  if (length > 3) return undefined;
  const iban = length === 2 ? findIban(view, at) : undefined;
  return (
    iban ?? findLetteredNumber(view, at) ?? findNationalId(view, at) ?? findTemporaryPlate(view, at)
  );
}

function number(view: View, at: number): number {
  if (isUuid(view, at)) return at + 36;
  const { end } = readLetters(view, at, DIGIT, WORD_MAX);
  if (isLone(view, at, end)) return take(view, loneNumberAt(view, at, end, run), end);
  const digitsOnly = end - at === WORD_MAX || classOf(peek(view, end)) !== LATIN;
  const first = digitsOnly ? end : boundedRun(view, at);
  const address =
    findBotToken(view, at, first) ?? findEmail(view, at) ?? networkAt(view, at, first);
  if (address !== undefined) return take(view, address, first);
  readNumber(view, at, run);
  if (!digitsOnly) {
    const match =
      findWallet(view, at) ??
      findMrz(view, at) ??
      findNumberedFact(view, at) ??
      findDate(view, at, run) ??
      findDateForm(view, at) ??
      findVehiclePlate(view, at) ??
      findLetteredNumber(view, at) ??
      findPhoneBeforeWord(view, at) ??
      findPassword(view, at) ??
      findLogin(view, at) ??
      worded(view, at, first, words.bits(hashRange(view, at, first)));
    return take(view, match, first);
  }
  return take(view, numberAt(view, at, first, run), first);
}

/**
 * The address at `at`, personal where something is found inside, also once decoded. What is longer than
 * a step may see is judged piece by piece; from the first telling piece on it is one finding.
 */
function webAddress(view: View, at: number): Match {
  const { end, goesOn } = readUrl(view, at);
  const telling = isTellingPiece(view, at, end);
  if (goesOn) view.rest = telling ? urlRest : view.identifiersOnly ? identifierPiece : urlPiece;
  return urlMatch(at, end, telling);
}

/** The next piece of a long address in which nothing was found yet. */
function urlPiece(view: View, at: number): number {
  const { end, goesOn } = readUrl(view, at);
  const telling = end > at && isTellingPiece(view, at, end);
  if (!goesOn) view.rest = undefined;
  else if (telling) view.rest = urlRest;
  if (telling) view.match = urlMatch(at, end, true);
  else view.goesOn = end > at;
  return end;
}

/** Like {@link urlPiece}: a stream goes on in another view. */
function identifierPiece(view: View, at: number): number {
  view.identifiersOnly = true;
  return urlPiece(view, at);
}

function isTellingPiece(view: View, at: number, end: number): boolean {
  const { folded } = view;
  const text = folded.text.slice(folded.starts[at] ?? 0, folded.starts[end] ?? 0);
  if (isPersonalUrl(text)) return true;
  if (isTelling(view, openView({ ...folded, length: end }), at)) return true;
  const decoded = decodeUrl(text);
  return decoded !== undefined && isTelling(view, openView(fold(decoded)), 0);
}

/** Whether anything is found from `at` to the end of the view `inner`. */
function isTelling(outer: View, inner: View, at: number): boolean {
  inner.inUrl = true;
  inner.identifiersOnly = outer.identifiersOnly;
  let telling = false;
  for (let i = at; i < inner.length && !telling;) {
    i = moveOn(inner, i, step);
    const { match } = inner;
    telling = match !== undefined && match.category !== 'url' && match.confidence >= TELLING;
  }
  outer.steps += inner.steps;
  return telling;
}
