/**
 * Cues: words that tell what the number or name after them is, in French, Arabic, Darija of both
 * scripts and English.
 *
 * @module
 */
import { ARABIC, classOf, DIGIT, isBlank, isDigit, isLatinOrDigit, LATIN } from './character.ts';
import { endOf } from './fold.ts';
import { cueBehind } from './cue-behind.ts';
import { cueOf, HASH_START, hashCode, hashWord, Word } from './lexicon.ts';
import { before, type Cue, distance, isCapital, type View } from './view.ts';
import { CUE, lexicon } from './words.ts';
import { keyCue } from './key-cue.ts';

/** Folded characters left of a candidate in which its cue must stand. */
const REACH = 64;
/** UTF-16 units left of a candidate in which its cue must stand; well below 256. */
const REACH_UNITS = 192;
/** Words left of a candidate that count, and that are looked at: names and small words do not count. */
const REACH_WORDS = 6;
const SEEN_MAX = 12;
/** What may stand between a cue and its number as often as it likes: `CNSS de Khadija Alaoui : …`. */
const LIGHT =
  Word.given |
  Word.family |
  Word.worldGiven |
  Word.worldFamily |
  Word.stop |
  Word.filler |
  Word.particle |
  Word.europeanParticle |
  Word.honorific;
/** Small words of the number itself, light as those above. */
const BETWEEN: ReadonlySet<number> = new Set(
  `numero num nr no n nombre number numbers est is was suivant suivante following celui celle mien mienne own dyalo dyalha dyalk dyalkom dialo
  dialha dialk dialkom dyalna dialna taa3 ta3 nta3 ntaa3 weldi wldi benti bnti khoya khti khtia mmi bba baba mama mrati rajli jarti jari fils fille son daughter epouse
  mari femme husband wife pere mere father mother frere soeur brother sister assure assuree client cliente employe employee salarie
  salariee titulaire porteur beneficiaire holder patient patiente eleve etudiant etudiante provisoire temporaire temporary actuel actuelle
  current new nouveau nouvelle ancien ancienne old numru uttun inu ines nnes nnk nem nek
  رقم الرقم رقمه رقمها رقمو نمره نمرة النمره ديالو ديالها ديالك ديالي ديالنا ديالكم ديالهم تاع تاعي متاع الخاص الخاصه بي به بها بك لي له لها ولدي ولدو بنتي بنتو
  خويا ختي امي ابي ابني ابنتي زوجي زوجتي والدي والدتي اخي اختي مراتي راجلي الموظف الموظفه الزبون التلميذ التلميذه الطالب الطالبه المريض المريضه
  السيد السيده هو هي هما كان التالي الاتي الجديد الجديده المؤقت المؤقته الحالي الحاليه`
    .split(/\s+/u)
    .map(hashWord),
);
/** Words that leave it to a further one what they are: `Massar code`, `national ID`, `CIMR matricule`. */
const SOFT: ReadonlySet<number> = new Set(
  'code id ids ref reference matricule matr matricul identifiant card carte karta carta kart lkart lakart لاكارط كارط الكارط لكارط كارت الكارت لاكارت الكود كود بطاقه البطاقه compte account comptes حساب حسابي الحساب حسابو حسابها بطاقتي email mail ايميل gmail facebook fb insta instagram wifi فيسبوك انستا visa ويفي الويفي wpa البريد الايميل facebook الفيسبوك'
    .split(' ')
    .map(hashWord),
);
/** Further words that are looked at behind such a word, and what they may be. */
const SOFT_WORDS = 2;
const FIRM: ReadonlySet<number> = new Set([
  CUE.nationalId,
  CUE.passport,
  CUE.socialSecurity,
  CUE.taxId,
  CUE.tradeRegister,
  CUE.professionalTax,
  CUE.student,
  CUE.licence,
  CUE.residence,
  CUE.pension,
  CUE.uniqueId,
  CUE.companyId,
  CUE.secret,
  CUE.username,
]);
/** Two words that are a cue together only, the second first. */
const PHRASES: ReadonlyMap<number, readonly (readonly [number, number])[]> = phrases([
  [CUE.socialSecurity, 'social-security social-insurance'],
  [CUE.taxId, 'tax-id tax-number tax-identification التعريف-الضريبي التعريف-الجبائي'],
  [
    CUE.tradeRegister,
    'trade-register commercial-register business-register trade-registry السجل-التجاري',
  ],
  [CUE.student, 'student-id student-number student-code الرقم-الوطني'],
  [CUE.uniqueId, 'population-register الوطني-الموحد السجل-الوطني'],
  [
    CUE.secret,
    'code-secret code-confidentiel secret-code security-code verification-code code-verification de-verification de-securite de-validation code-otp رمز-التحقق رمز-الامان رمز-التفعيل كود-التحقق كود-التفعيل كلمه-سر كود-التاكيد رمز-التاكيد كود-تاكيد code-confirmation de-confirmation confirmation-code jani-code jatni-code wslni-code wsalni-code oslni-code rah-code وصلني-كود جاني-كود وصلني-الكود recu-code de-porte كود-بين كود-پين code-pine kod-pin d-acces access-code entry-code gate-code door-code time-code onetime-code time-pin time-password login-code sms-code code-sms code-gab code-guichet',
  ],
  [CUE.residence, 'residence-permit residence-card resident-permit stay-permit'],
  [CUE.phone, 'mon-num mon-numero my-number mon-no'],
  [CUE.nationalId, 'id-number id-no id-card my-id his-id her-id mon-id son-id'],
  [CUE.username, 'user-name screen-name user-id'],
]);
const CARDS: ReadonlySet<number> = new Set([CUE.nationalId, CUE.card]);
const PROCLITICS = 'وفبلك';
const PLAIN = 0;
const IS_LIGHT = 1;
const IS_SOFT = 2;
const IS_CODE = 3;
/** Also "number": the word right before it says of what, `باسبور نمرة …`. */
const IS_NUMBER = 4;
const NUMBER_WORDS: ReadonlySet<number> = new Set(
  'نمره النمره نميرو نيميرو نومرو nmra nemra nimero nmrt رقمي'.split(' ').map(hashWord),
);
/** With a card behind them they are its secret: `le code de ma carte`. */
const CODES: ReadonlySet<number> = new Set(
  'code lcode الكود كود kod lkod رمز الرمز'.split(' ').map(hashWord),
);

/** Letters of an abbreviation. */
const INITIALS_MAX = 5;

/** Cues whose short words are common ones but for their capitals. */
const CAPITAL_CUES: ReadonlySet<number> = new Set([
  CUE.taxId,
  CUE.tradeRegister,
  CUE.professionalTax,
]);

/**
 * The last words that were looked at on the left of something, by where they end: each number of a list
 * looks at the words before it, which are mostly the same. Positions and cues only, no text is kept.
 */
const MEMO_SIZE = 128;
const MEMO_MASK = MEMO_SIZE - 1;
const memo = {
  owners: new Float64Array(MEMO_SIZE),
  ends: new Int32Array(MEMO_SIZE),
  starts: new Int32Array(MEMO_SIZE),
  cues: new Uint8Array(MEMO_SIZE),
  kinds: new Uint8Array(MEMO_SIZE),
  /** From where no cue was seen last, and in which view. */
  blindOwner: 0,
  blindAt: 0,
};

/** Folded characters right of a candidate that {@link cueBehind} may read. */
const BEHIND_REACH = 128;

const NONE: Cue = { id: 0, words: REACH_WORDS };

/**
 * The nearest cue left of `at`, else the hint. Cues that need capitals (`IF`, `RC`, `TP`) count only
 * in capitals. After the end of a sentence only one more word counts.
 */
export function cueBefore(view: View, at: number): Cue {
  if (view.cue === undefined || view.cueAt !== at) {
    view.cue = lookLeft(view, at);
    // What is read on the right near the horizon may be another thing from a later step.
    view.cueAt = at + BEHIND_REACH < view.horizon ? at : -1;
    view.steps += REACH;
  }
  return view.cue;
}

function lookLeft(view: View, at: number): Cue {
  const key = keyCue(view, at);
  if (key !== undefined) return key;
  const left = nearestLeft(view, at);
  if (left !== undefined) return left;
  memo.blindOwner = view.serial;
  memo.blindAt = at;
  if (view.hint !== 0) return { id: view.hint, words: 0 };
  return cueBehind(view, at) ?? NONE;
}

function nearestLeft(view: View, at: number): Cue | undefined {
  let left = REACH_WORDS;
  let i = at;
  let soft: Cue | undefined;
  let words = 0;
  for (let seen = 0; words < left && seen < SEEN_MAX; seen += 1) {
    const skipped = skipLeft(view, i, at);
    if (skipped < 0) break;
    // A word of the cell or clause before is further away than one of this.
    if (seen > 0 && isParted(view, skipped, i)) words += 1;
    if (endsSentence(view, skipped, i)) left = Math.min(left, words + 1);
    const start = wordStart(view, skipped, at);
    if (start < 0) break;
    const slot = skipped & MEMO_MASK;
    const id = memo.cues[slot] ?? 0;
    const kind = memo.kinds[slot] ?? PLAIN;
    if (kind === IS_CODE && soft !== undefined && CARDS.has(soft.id)) {
      return { id: CUE.secret, words: words - 1, start, end: skipped };
    }
    if (id !== 0 && isWritten(view, { start, end: skipped }, id)) {
      if (soft !== undefined && FIRM.has(id)) return { id, words: words - 1, start, end: skipped };
      if (soft !== undefined) return soft;
      const cue = { id, words, start, end: skipped };
      if (kind < IS_SOFT) return cue;
      soft = cue;
      left = Math.min(left, words + 1 + (kind === IS_NUMBER ? 0 : SOFT_WORDS));
    } else if (skipped - start === 1 && !isDigit(view.codes[start] ?? 0)) {
      const abbreviated = initialsAt(view, start, at);
      if (abbreviated !== 0) return { id: abbreviated, words };
    }
    i = start;
    if (kind !== IS_LIGHT) words += 1;
    // From there nothing was seen, so nothing is from here, where fewer of the same words count.
    if (memo.blindOwner === view.serial && memo.blindAt === i) break;
  }
  return soft;
}

/** Reads `left-right` pairs into a table by the hash of the second word. */
function phrases(
  rows: readonly (readonly [cue: number, words: string])[],
): ReadonlyMap<number, readonly (readonly [number, number])[]> {
  const table = new Map<number, (readonly [number, number])[]>();
  for (const [cue, words] of rows) {
    for (const pair of words.split(' ')) {
      const [first = 0, second = 0] = pair.split('-').map(hashWord);
      const known = table.get(second) ?? [];
      table.set(second, [...known, [first, cue]]);
    }
  }
  return table;
}

interface Range {
  readonly start: number;
  readonly end: number;
}

/**
 * Whether a cue is written as one: `IF`, `RC`, `TP` in capitals or before a colon or a number sign
 * where Latin, `né` with its accent.
 */
function isWritten(view: View, { start, end }: Range, id: number): boolean {
  if (classOf(view.codes[start] ?? 0) !== LATIN) return true;
  if (CAPITAL_CUES.has(id) && end - start <= 2) {
    return isCapital(view, start) || isNumberSign(view, end);
  }
  if (id !== CUE.birth || isLatinOrDigit(view.codes[start + 2] ?? 0)) return true;
  const accent = view.folded.starts[start + 1] ?? 0;
  return endOf(view.folded, start + 1) - accent > 1 || view.folded.text.charCodeAt(accent) > 0x7f;
}

/** Whether `:`, `=` or `n°` stands at `end`, after a space at most. */
function isNumberSign(view: View, end: number): boolean {
  // `"rc": "10458"`
  let i = end;
  while (i - end < 2 && (view.codes[i] === 0x20 || isQuote(view.codes[i] ?? 0))) i += 1;
  const code = view.codes[i] ?? 0;
  return (
    code === 0x3a ||
    code === 0x3d ||
    (code === 0x6e && (view.codes[i + 1] === 0xb0 || view.codes[i + 1] === 0x6f))
  );
}

function isQuote(code: number): boolean {
  return code === 0x22 || code === 0x27;
}

/** The cue of initials such as `R.C.` and `س ت` whose last letter is at `last`, else 0. */
function initialsAt(view: View, last: number, at: number): number {
  const letters = [view.codes[last] ?? 0];
  const arabic = classOf(letters[0] ?? 0) === ARABIC;
  let i = last;
  let spaced = false;
  while (letters.length < INITIALS_MAX && at - i <= REACH) {
    let left = i;
    while (left > 0 && i - left < 2 && isInitialGap(before(view, left))) left -= 1;
    if (left === i || classOf(before(view, left)) !== classOf(letters[0] ?? 0)) break;
    if (isWordCode(before(view, left - 1))) break;
    spaced ||= before(view, i) === 0x20;
    i = left - 1;
    letters.unshift(view.codes[i] ?? 0);
  }
  if (letters.length < (spaced && !arabic ? 3 : 2)) return 0;
  const text = String.fromCharCode(...letters);
  return cueOf(lexicon().bits(hashWord(arabic ? Array.from(text).join('.') : text)));
}

function isInitialGap(code: number): boolean {
  return code === 0x2e || code === 0x20 || code === 0x2f;
}

/** Index after the next word on the left, or -1. */
function skipLeft(view: View, from: number, at: number): number {
  let i = from;
  while (i > 0 && !isWordCode(before(view, i))) {
    i -= 1;
    if (at - i > REACH) return -1;
  }
  return i === 0 || distance(view, i, at) > REACH_UNITS ? -1 : i;
}

/** Start of the word that ends at `end`, or -1 where it is out of reach; its cue goes into the memo. */
function wordStart(view: View, end: number, at: number): number {
  const slot = end & MEMO_MASK;
  if (memo.owners[slot] !== view.serial || memo.ends[slot] !== end) {
    const start = readLeft(view, end);
    memo.owners[slot] = view.serial;
    memo.ends[slot] = end;
    memo.starts[slot] = start;
    readWord(view, { start, end }, slot);
  }
  const start = memo.starts[slot] ?? 0;
  return at - start > REACH || distance(view, start, at) > REACH_UNITS ? -1 : start;
}

/** Writes into the memo what the word in a range is; digits and what is out of reach are nothing. */
function readWord(view: View, { start, end }: Range, slot: number): void {
  memo.cues[slot] = 0;
  memo.kinds[slot] = PLAIN;
  if (end - start > REACH || isDigit(before(view, end))) return;
  const whole = hashRange(view, start, end);
  const phrase = phraseCue(view, start, whole);
  const known = phrase !== 0 || cueOf(lexicon().bits(whole)) !== 0;
  const hash = known ? whole : behindClitic(view, start, end) || whole;
  const bits = lexicon().bits(hash);
  const id = phrase || cueOf(bits);
  memo.cues[slot] = id;
  if (CODES.has(hash) && phrase === 0) memo.kinds[slot] = IS_CODE;
  else if (NUMBER_WORDS.has(hash)) memo.kinds[slot] = IS_NUMBER;
  else if (id !== 0) memo.kinds[slot] = SOFT.has(hash) && phrase === 0 ? IS_SOFT : PLAIN;
  else if ((bits & LIGHT) !== 0 || BETWEEN.has(hash)) memo.kinds[slot] = IS_LIGHT;
}

/** The hash of the cue behind `و`, `ب`, `ل`, `ف`, `ك` that are written onto an Arabic word: `والموديباص`; else 0. */
function behindClitic(view: View, start: number, end: number): number {
  for (let i = start; i < start + 2 && end - i > 3; i += 1) {
    if (!PROCLITICS.includes(String.fromCharCode(view.codes[i] ?? 0))) return 0;
    const hash = hashRange(view, i + 1, end);
    if (cueOf(lexicon().bits(hash)) !== 0) return hash;
  }
  return 0;
}

/** The cue that the word with this hash is together with the one before it, else 0. */
function phraseCue(view: View, start: number, hash: number): number {
  const pairs = PHRASES.get(hash);
  const gap = before(view, start);
  if (pairs === undefined || (gap !== 0x20 && gap !== 0x5f && gap !== 0x2d && gap !== 0x27))
    return 0;
  const first = hashRange(view, readLeft(view, start - 1), start - 1);
  return pairs.find(([word]) => word === first)?.[1] ?? 0;
}

/** Start of the letters or digits that end at `end`, not further than one beyond the reach. */
function readLeft(view: View, end: number): number {
  const kind = classOf(before(view, end));
  let i = end;
  while (i > 0 && end - i <= REACH && classOf(before(view, i)) === kind) i -= 1;
  return i;
}

function isWordCode(code: number): boolean {
  const kind = classOf(code);
  return kind === LATIN || kind === ARABIC || kind === DIGIT;
}

/** Whether the characters between two words end a sentence. */
function endsSentence(view: View, start: number, end: number): boolean {
  for (let i = start; i < end; i += 1) {
    const code = view.codes[i] ?? 0;
    if (code === 0x21 || code === 0x3f || code === 0x61f) return true;
    if (code === 0x2e && isBlank(view.codes[i + 1] ?? 0x20)) return !isShortened(view, i);
  }
  return false;
}

/** Whether a comma, a line end or a quote stands between two words. */
function isParted(view: View, start: number, end: number): boolean {
  for (let i = start; i < end; i += 1) {
    const code = view.codes[i] ?? 0;
    if (code === 0x2c || code === 0x3b || code === 0x0a || code === 0x22 || code === 0x7b)
      return true;
  }
  return false;
}

/** Whether the word before the full stop at `i` is one or two letters: `no.`, `R.C.`, `n.` */
function isShortened(view: View, i: number): boolean {
  const letter = isWordCode(before(view, i)) && classOf(before(view, i)) !== DIGIT;
  return letter && (!isWordCode(before(view, i - 1)) || !isWordCode(before(view, i - 2)));
}

/** Whether the word at `[start, end)` is itself a cue, as in `pension CMR 12345678`. */
export function isCueWord(view: View, start: number, end: number): boolean {
  return cueOf(lexicon().bits(hashRange(view, start, end))) !== 0;
}

/** Hash of a folded range. */
export function hashRange(view: View, start: number, end: number): number {
  let hash = HASH_START;
  for (let i = start; i < end; i += 1) hash = hashCode(hash, view.codes[i] ?? 0);
  return hash;
}
