/**
 * Names of accounts that only the sentence tells: the word behind "my account" or "logs in as" where a password
 * follows or the word looks like an account, `lcompte dyali berdais o lcode …`, `she logs in as l.fernandez`.
 *
 * @module
 */
import { classOf, isDigit, LATIN } from './character.ts';
import { cueOf, hashWord, Word } from './lexicon.ts';
import { eachLeft, readUnit, skipGap, withoutClitic } from './unit.ts';
import type { Cue, View } from './view.ts';
import { CUE, lexicon } from './words.ts';

const set = (words: string): ReadonlySet<number> => new Set(words.split(/\s+/u).map(hashWord));

const ACCOUNT = set(
  `compte lcompte lkont kont lkount compt lcompt comptes account accounts acct profil profile lprofil conta
  كونط الكونط كونطي الكونطي كونت الكونت لكونط حساب الحساب حسابي حسابو حسابها بروفيل البروفيل`,
);
const LOGS = set(
  `log logs logged signs sign signed connecte connectee connectes loggue logguee loge logger connected signin authenticated
  authentifie authentifiee dkhlt dkhelt kandkhol kndkhl nconnecta connectit تسجلت دخلت كندخل نتكونيكطا`,
);
const AS = set('as with avec comme tant que sous via en b ب ف بـ in par le la l nom i am');
/** May stand between the word for the account and its name. */
const LIGHT = set(
  `dyali dyal dyalo dyalha dyalk diali dialo mon ma mes my his her our their notre est is c cest se nomme appelle called named ismo ismha
  smito smitha hiya howa huwa hwa raho raha f fi ف في فال السيت السايت site lsite ssite app appli application lapp lappli التطبيق
  x twitter insta instagram facebook fb tiktok snap snapchat telegram github discord linkedin threads youtube
  ديالي ديالو ديالها ديالك هو هي سميتو سميتها اسمه اسمها راه على الموقع الموقع the le la de du d sur on`,
);
const AND = set('o w ou et and و u avec with ب b');
const LEFT_MAX = 6;

interface Range {
  readonly start: number;
  readonly end: number;
}

/** Whether a word is the name of an account by the words around it. */
export function isAccount(view: View, range: Range, cue: Cue): boolean {
  if (cue.id === CUE.bankAccount && cue.words > 2) return false;
  if (classOf(view.codes[range.start] ?? 0) !== LATIN || isWord(view, range)) return false;
  const told = toldBefore(view, range.start);
  if (told === 'logs') return isMarked(view, range);
  return told === 'account' && isBeforeSecret(view, range.end);
}

/** Whether "my account is" or "logs in as" stands before. */
export function isAccountBefore(view: View, start: number): boolean {
  return toldBefore(view, start) !== undefined;
}

function toldBefore(view: View, start: number): 'logs' | 'account' | undefined {
  let told: 'logs' | 'account' | undefined;
  let seen = 0;
  let as = false;
  eachLeft(view, start, (unit, sign) => {
    if (sign === 'sentence' || sign === 'line') return false;
    seen += 1;
    const bare = withoutClitic(view, unit)?.hash ?? 0;
    if (ACCOUNT.has(unit.hash) || ACCOUNT.has(bare)) told = 'account';
    else if (as && LOGS.has(unit.hash)) told = 'logs';
    else if (AS.has(unit.hash)) as = true;
    else if (!LIGHT.has(unit.hash) && !LIGHT.has(bare)) return false;
    return told === undefined && seen < LEFT_MAX;
  });
  return told;
}

/** Whether a word of the language stands there. */
function isWord(view: View, { start, end }: Range): boolean {
  const unit = readUnit(view, start);
  if (unit === undefined || unit.end < end) return unit === undefined;
  const bits = lexicon().bits(unit.hash);
  return (bits & (Word.ordinary | Word.stop | Word.place)) !== 0 || cueOf(bits) !== 0;
}

/** Whether a dot, a rule or a digit stands within letters. */
function isMarked(view: View, { start, end }: Range): boolean {
  let letters = 0;
  let marks = 0;
  for (let i = start; i < end; i += 1) {
    const code = view.codes[i] ?? 0;
    if (classOf(code) === LATIN) letters += 1;
    else if (isDigit(code) || code === 0x2e || code === 0x5f) marks += 1;
  }
  return letters > 2 && marks > 0;
}

/** Whether "and the password" follows. */
function isBeforeSecret(view: View, end: number): boolean {
  let i = skipGap(view, end, ' ,/', 3);
  for (let n = 0; n < 4 && i > end; n += 1) {
    const unit = readUnit(view, i);
    if (unit === undefined) return false;
    const clitic = withoutClitic(view, unit)?.hash ?? 0;
    if (isSecretWord(unit.hash) || isSecretWord(clitic)) return true;
    if (!AND.has(unit.hash) && !LIGHT.has(unit.hash)) return false;
    i = skipGap(view, unit.end, " '", 2);
  }
  return false;
}

const CODE = set('code lcode kod lkod الكود كود رمز الرمز mot lmot');

function isSecretWord(hash: number): boolean {
  return CODE.has(hash) || cueOf(lexicon().bits(hash)) === CUE.secret;
}
