/**
 * Keys and passwords: the published prefixes of providers' keys, JSON Web Tokens (RFC 7519), private
 * keys (RFC 7468), and what stands behind `password:`.
 *
 * @module
 */
import {
  classOf,
  DIGIT,
  isAsciiLetter,
  isBlank,
  isDigit,
  isLatinOrDigit,
  LATIN,
} from './character.ts';
import { cueBefore, hashRange } from './cue.ts';
import { cueOf, hashWord, Word } from './lexicon.ts';
import { insertCue } from './insert-columns.ts';
import { isMeasured } from './measure.ts';
import { SECRET_PREFIXES } from './secret-prefixes.ts';
import { eachLeft, withoutClitic } from './unit.ts';
import {
  before,
  type Cue,
  isCapital,
  isCut,
  type Match,
  peek,
  type Rest,
  slice,
  type View,
} from './view.ts';
import { CUE, lexicon } from './words.ts';

const KEY_MAX = 8192;
/** Folded characters of one private key block: RSA of 16,384 bits has 12,700. */
const BLOCK_MAX = 16_384;
/** A random key has a digit among so many characters; words written with hyphens have none. */
const DIGIT_WITHIN = 64;
/** Characters of a password or key behind its name, and words between the two. */
const VALUE_MAX = 128;
const NEAR = 2;
const SAID: ReadonlySet<number> = new Set(
  'est is was etait كان كانت c hiya hya howa huwa houwa hia hya هو هي هيا dyali dyalo dyalha ديالي ديالو ديالها'
    .split(' ')
    .map(hashWord),
);
/** What is said of a password rather than being one. */
const ABOUT: ReadonlySet<number> = new Set(
  `required requis requise obligatoire incorrect incorrecte invalid invalide oublie oubliee forgotten null none string
  true false undefined empty vide optional password secret token text varchar char hidden process.env`
    .split(/\s+/u)
    .map(hashWord),
);
/** The prefixes by their first letter: other words are not compared at all. */
const BY_FIRST: readonly (readonly (readonly [string, number])[] | undefined)[] = Array.from(
  { length: 128 },
  (_, code) => {
    const rows = SECRET_PREFIXES.filter(([prefix]) => prefix.charCodeAt(0) === code);
    return rows.length === 0 ? undefined : rows;
  },
);
const COUNTED: ReadonlySet<number> = new Set(
  'token tokens secret secrets'.split(' ').map(hashWord),
);
/** Cues that are common words, unless `de` stands before them. */
const COMMON: ReadonlySet<number> = new Set(
  'passe pass secret secrets token tokens wifi wpa ويفي الويفي باس الباس'.split(' ').map(hashWord),
);
/** Words for a code that is a password only where it looks like one. */
const CODE: ReadonlySet<number> = new Set(
  'code lcode kod lkod codi kodi الكود كود كودي الكودي رمز الرمز'.split(' ').map(hashWord),
);
const IS = hashWord('est');
const STRONG_SIGNS: ReadonlySet<number> = new Set(
  Array.from('!@#$%&*?+^~', (sign) => sign.charCodeAt(0)),
);
const BEGIN = '-----begin ';
const END = '-----end ';
const PRIVATE = 'private key';
/** Folded characters of a first or last line that are read. */
const LABEL_MAX = 96;

/** Finds a provider's key or a token that starts at `start`. */
export function findSecret(view: View, start: number): Match | undefined {
  const prefixes = BY_FIRST[view.codes[start] ?? 0];
  if (prefixes === undefined) return undefined;
  for (const [prefix, least] of prefixes) {
    if (!stands(view, start, prefix)) continue;
    if (!isRandomKey(view, start + prefix.length)) continue;
    let end = start + prefix.length;
    while (end - start < KEY_MAX && isKeyCode(peek(view, end))) end += 1;
    const goesOn = isCut(view, end);
    if (!goesOn) end = beforeDots(view, end);
    if (end - start - prefix.length < least) continue;
    if (goesOn) view.rest = keyRest;
    return {
      category: 'secret',
      start,
      end,
      confidence: 0.95,
      rule: 'secret/provider',
      evidence: ['shape'],
    };
  }
  return undefined;
}

function beforeDots(view: View, end: number): number {
  let i = end;
  while (view.codes[i - 1] === 0x2e) i -= 1;
  return i;
}

/** Finds a private key block whose first hyphen is at `start`. */
export function findPrivateKey(view: View, start: number): Match | undefined {
  if (!stands(view, start, BEGIN)) return undefined;
  for (let i = start + BEGIN.length; i - start < LABEL_MAX; i += 1) {
    const code = peek(view, i);
    if (code === 0x70 && stands(view, i, PRIVATE)) {
      view.rest = privateKeyRest(0);
      return {
        category: 'secret',
        start,
        end: i + PRIVATE.length,
        confidence: 0.99,
        rule: 'secret/private-key',
        evidence: ['shape'],
      };
    }
    if (code === 0x2d || !isBlockCode(code)) return undefined;
  }
  return undefined;
}

/**
 * Goes on with the lines of a private key up to its last hyphen. A block that never ends stops at the
 * first character that no key has, and after {@link BLOCK_MAX}.
 */
function privateKeyRest(read: number): Rest {
  return (view, at) => {
    view.rest = undefined;
    if (read > BLOCK_MAX || !isBlockCode(peek(view, at))) return at;
    view.goesOn = true;
    if (!stands(view, at, END)) {
      view.rest = privateKeyRest(read + 1);
      return at + 1;
    }
    let i = at + END.length;
    while (i - at < LABEL_MAX && isBlockCode(peek(view, i)) && view.codes[i] !== 0x2d) i += 1;
    while (i - at < LABEL_MAX && peek(view, i) === 0x2d) i += 1;
    return i;
  };
}

/** Base64, line ends also as escape sequences, headers (RFC 7468 §2, RFC 1421 §4.6). */
function isBlockCode(code: number): boolean {
  return (
    isAsciiLetter(code) ||
    (code >= 0x2b && code <= 0x3a && code !== 0x2e) ||
    code === 0x3d ||
    code === 0x5c ||
    isBlank(code)
  );
}

/** Goes on with a provider's key or token that is longer than a step may see. */
function keyRest(view: View, at: number): number {
  const code = peek(view, at);
  const next = code === 0x2e ? peek(view, at + 1) : code;
  view.goesOn = isKeyCode(code) && isKeyCode(next);
  if (view.goesOn) return at + 1;
  view.rest = undefined;
  return at;
}

/**
 * Finds the word behind `password:` or `mdp =`; at `start` stands the first character of a word.
 */
export function findPassword(view: View, start: number): Match | undefined {
  const sign = signBefore(view, start);
  const signed = sign === 0x3a || sign === 0x3d || isInserted(view, start);
  if (!signed && (!isBlank(before(view, start)) || !hasDigit(view, start))) return undefined;
  if (endsValue(peek(view, start + 1)) || endsValue(peek(view, start + 2))) return undefined;
  const cue = cueBefore(view, start);
  const told = (cue.id === CUE.secret || cue.id === CUE.key) && cue.words <= NEAR;
  if (!told && !hasStrongSign(view, start)) return undefined;
  // `identifiants : s.elalami / …`
  const paired = cue.id === CUE.username && cue.words <= NEAR && before(view, start - 1) === 0x2f;
  if (!told && !paired && !isAfterCode(view, start) && !isUserOption(view, start)) return undefined;
  let end = start;
  while (end - start < VALUE_MAX && !endsValue(peek(view, end))) {
    if (end >= view.horizon) break;
    end += 1;
  }
  while (end > start && isTrailing(before(view, end))) end -= 1;
  if (isCode(view, start, end)) return undefined;
  if (end - start < 3) return undefined;
  if (!(told ? isSecretive(view, { start, end, signed }, cue) : isStrong(view, start, end)))
    return undefined;
  const rule = 'secret/after-cue';
  return { category: 'secret', start, end, confidence: 0.7, rule, evidence: ['context'] };
}

/** Whether the value is one of an `INSERT` whose columns are named. */
function isInserted(view: View, start: number): boolean {
  return isQuote(before(view, start)) && insertCue(view, start - 1) !== undefined;
}

/** Whether the word for a code stands right before, an article or "my" between: `o lcode …`, `والكود …`. */
function isAfterCode(view: View, start: number): boolean {
  let code = false;
  eachLeft(view, start, (unit, sign) => {
    if (code) {
      // `promo code`
      if (sign === 'none') code = cueOf(lexicon().bits(unit.hash)) !== CUE.thing;
      return false;
    }
    code = CODE.has(unit.hash) || CODE.has(withoutClitic(view, unit)?.hash ?? 0);
    return code || SAID.has(unit.hash) || unit.hash === IS;
  });
  return code;
}

/** Whether `-u name:` stands before, as in commands: `curl -u admin:…`. */
function isUserOption(view: View, start: number): boolean {
  if (before(view, start) !== 0x3a) return false;
  let i = start - 1;
  while (start - i < 34 && (isLatinOrDigit(before(view, i)) || before(view, i) === 0x2e)) i -= 1;
  if (i === start - 1 || before(view, i) !== 0x20) return false;
  if (before(view, i - 1) === 0x75 && before(view, i - 2) === 0x2d) return true;
  return i > 6 && slice(view, i - 7, i) === '--user ';
}

/** A cheap look: whether a sign of passwords stands in the word at `start`. */
function hasStrongSign(view: View, start: number): boolean {
  for (let i = start; i - start < DIGIT_WITHIN; i += 1) {
    const code = peek(view, i);
    if (code === 0 || isBlank(code)) return false;
    if (STRONG_SIGNS.has(code)) return true;
  }
  return false;
}

/** Whether letters, digits and a sign of passwords are mixed: nothing else has the three. */
function isStrong(view: View, start: number, end: number): boolean {
  let letters = 0;
  let digits = 0;
  let signs = 0;
  for (let i = start; i < end; i += 1) {
    const code = view.codes[i] ?? 0;
    if (isDigit(code)) digits += 1;
    else if (classOf(code) === LATIN) letters += 1;
    else if (STRONG_SIGNS.has(code)) signs += 1;
    else if (code !== 0x2e && code !== 0x2d && code !== 0x5f) return false;
  }
  return end - start >= 6 && letters > 1 && digits > 0 && signs > 0;
}

/** Whether a program or a template stands there in place of a value: `getPassword()`, `${PASSWORD}`, `{{password}}`. */
function isCode(view: View, start: number, end: number): boolean {
  if (before(view, start) === 0x7b) return true;
  let i = start;
  while (
    i < end &&
    (isAsciiLetter(view.codes[i] ?? 0) || view.codes[i] === 0x2e || view.codes[i] === 0x5f)
  )
    i += 1;
  return i > start && i < end && (view.codes[i] === 0x28 || view.codes[i] === 0x5b);
}

/** A range, and whether `:` or `=` stands before it. */
interface Value {
  readonly start: number;
  readonly end: number;
  readonly signed: boolean;
}

/** Whether the value behind a cue is one: right behind its sign, or random to look at. */
function isSecretive(view: View, { start, end, signed }: Value, cue: Cue): boolean {
  let digits = 0;
  let letters = 0;
  for (let i = start; i < end; i += 1) {
    const code = view.codes[i] ?? 0;
    // `secret_access_key=…` is a name and its value.
    if (!signed && (code === 0x3d || code === 0x3a) && !isPadding(view, i, end)) return false;
    if (isDigit(code)) digits += 1;
    else if (classOf(code) >= LATIN) letters += 1;
  }
  // `password: required` says something of passwords.
  const named = cue.id === CUE.secret && cue.words === 0 && signed;
  if (digits === end - start) return isPin(view, { start, end, signed }, cue);
  if (named) return !ABOUT.has(hashRange(view, start, end)) && !isProse(view, start, end);
  if (digits === 0) return false;
  const length = end - start;
  if (length >= 16 && letters > 3) return cue.words < 2 || signed;
  if (cue.id !== CUE.secret || length < 6 || letters < 2) return false;
  // `mot de passe oublié, l'ancien était …`
  if (cue.words > 1) return isSaid(view, start) && isStrong(view, start, end);
  if (isSaid(view, start)) return true;
  const owned = cue.words === 0 && cue.end !== undefined && start - cue.end > 3;
  if (isVerb(view, cue) && !owned) return length >= 8 && isRandom(view, start, end);
  return cue.words <= 1;
}

/** Whether only `=` follows: the end of base64. */
function isPadding(view: View, from: number, end: number): boolean {
  for (let i = from; i < end; i += 1) if (view.codes[i] !== 0x3d) return false;
  return end - from < 3;
}

/** Whether digits alone are a code: `code PIN 1234`, `mot de passe 12345678`. */
function isPin(view: View, { start, end, signed }: Value, cue: Cue): boolean {
  const length = end - start;
  if (cue.id !== CUE.secret || length < 3 || length > (signed ? 24 : 12) || isMeasured(view, end))
    return false;
  if (isVerb(view, cue)) return signed && cue.words === 0 && !isCounted(view, cue);
  if (signed || isSaid(view, start)) return cue.words <= 2;
  const year = length === 4 && /^(?:19|20)/u.test(slice(view, start, end));
  return cue.words === 0 || (cue.words === 1 && length > 3 && length < 9 && !year);
}

/** Whether the cue is a word for something that is counted: `max_tokens: 4096`. */
function isCounted(view: View, { start = 0, end = 0 }: Cue): boolean {
  return COUNTED.has(hashRange(view, start, end));
}

/** Whether the cue is also a common word: `je passe`, `a pass`, `un token`. */
function isVerb(view: View, { start, end }: Cue): boolean {
  if (start === undefined || end === undefined) return false;
  if (!COMMON.has(hashRange(view, start, end))) return false;
  return (
    before(view, start) !== 0x20 ||
    before(view, start - 1) !== 0x65 ||
    before(view, start - 2) !== 0x64
  );
}

/** Whether a word mixes capitals with small letters or holds a sign: no name of a product. */
function isRandom(view: View, start: number, end: number): boolean {
  let capitals = 0;
  let small = 0;
  for (let i = start; i < end; i += 1) {
    const code = view.codes[i] ?? 0;
    if (classOf(code) < DIGIT && code !== 0x2d && code !== 0x2f && code !== 0x2e) return true;
    if (classOf(code) !== LATIN) continue;
    if (isCapital(view, i)) capitals += 1;
    else small += 1;
  }
  return capitals > 0 && small > 0;
}

/** Whether a plain word goes on as a sentence does: `password: enter the one you chose`. */
function isProse(view: View, start: number, end: number): boolean {
  const bits = lexicon().bits(hashRange(view, start, end));
  if ((bits & (Word.stop | Word.ordinary)) === 0 && cueOf(bits) === 0) return false;
  return peek(view, end) === 0x20 && classOf(peek(view, end + 1)) >= LATIN;
}

/** Whether the word right before `start` says "is": `mot de passe est …`. */
function isSaid(view: View, start: number): boolean {
  let end = start;
  while (end > 0 && start - end < 3 && before(view, end) === 0x20) end -= 1;
  let from = end;
  while (from > 0 && end - from < 6 && classOf(before(view, from)) >= LATIN) from -= 1;
  return SAID.has(hashRange(view, from, end));
}

/** The sign before `start`, over spaces and quotes. */
function signBefore(view: View, start: number): number {
  for (let i = start - 1; i > start - 5 && i >= 0; i -= 1) {
    const code = view.codes[i] ?? 0;
    if (code !== 0x20 && !isQuote(code)) return code;
  }
  return 0;
}

function isQuote(code: number): boolean {
  return code === 0x22 || code === 0x27 || code === 0x60 || code === 0x2c;
}

/** Quotes, and what separates one setting from the next. */
function isValueEnd(code: number): boolean {
  return isQuote(code) || code === 0x3b || code === 0x3c || code === 0x3e;
}

function endsValue(code: number): boolean {
  return isBlank(code) || isValueEnd(code);
}

/** Signs of the sentence behind a value. */
function isTrailing(code: number): boolean {
  return code === 0x2e || code === 0x29 || code === 0x7d || code === 0x5d;
}

function stands(view: View, start: number, word: string): boolean {
  for (let i = 0; i < word.length; i += 1) {
    if (peek(view, start + i) !== word.charCodeAt(i)) return false;
  }
  return true;
}

function isKeyCode(code: number): boolean {
  return isLatinOrDigit(code) || code === 0x2d || code === 0x5f || code === 0x2e;
}

/** Whether a digit stands in the word at `start`, over whatever signs. */
function hasDigit(view: View, start: number): boolean {
  for (let i = start; i - start < DIGIT_WITHIN; i += 1) {
    const code = peek(view, i);
    if (isDigit(code)) return true;
    if (code === 0 || isBlank(code)) return false;
  }
  return false;
}

/** Whether a digit stands early in the key at `start`, or capitals and small letters are mixed: `sk-` also begins words. */
function isRandomKey(view: View, start: number): boolean {
  let mixed = 0;
  for (let i = start; i - start < DIGIT_WITHIN; i += 1) {
    const code = peek(view, i);
    if (isDigit(code) || mixed > 3) return true;
    if (isAsciiLetter(code) && isCapital(view, i) && !isCapital(view, i - 1)) mixed += 1;
    if (!isKeyCode(code)) return false;
  }
  return false;
}
