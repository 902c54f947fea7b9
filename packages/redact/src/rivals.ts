/**
 * Every recogniser by itself, for explanations: what else could be found within a range. The scanner knows the
 * order, this table only the names; a test holds the two together.
 *
 * @module
 */
import { findAccountNumber, findBankAccount } from './bank-account.ts';
import { findMonthFirst } from './birth-date.ts';
import { ARABIC, classOf, DIGIT, LATIN } from './character.ts';
import { findCompanyId } from './company-id.ts';
import { hashRange } from './cue.ts';
import { findDateForm, findNamedDate } from './date-forms.ts';
import { findDate } from './date.ts';
import { findArabicEmail, findEmail, findQuotedEmail, findSpelledEmail } from './email.ts';
import { findFact, findNumberedFact } from './facts.ts';
import { findFieldName, findKeyedName } from './field-name.ts';
import { findBotToken, findHexKey } from './hex-key.ts';
import { findIban } from './iban.ts';
import { findCoordinates, findGeoUri } from './geo-coordinates.ts';
import { findIpv4, findIpv6, findLongerIpv4 } from './ip-address.ts';
import { Word } from './lexicon.ts';
import { findMacAddress } from './mac-address.ts';
import { findMrz } from './mrz.ts';
import { findArabicNationalId, findNationalId } from './national-id.ts';
import { newNumberRun, type NumberRun, readNumber } from './number.ts';
import { findPaymentCard } from './payment-card.ts';
import { findLedName } from './led-name.ts';
import { findIntroducedName } from './person-name.ts';
import { findBracketedPhone, findPhone, findPhoneBeforeWord, findPlusPhone } from './phone.ts';
import { findLetteredNumber, findRegisterNumber } from './register-number.ts';
import { findPassword, findPrivateKey, findSecret } from './secret.ts';
import { findSensitive } from './sensitive.ts';
import { findSpelledPhone } from './spelled-phone.ts';
import { findTaggedName } from './tagged-name.ts';
import { findHost } from './url.ts';
import { findHandle, findLogin } from './username.ts';
import { findTemporaryPlate, findVehiclePlate } from './vehicle-plate.ts';
import { type Match, openView, type View } from './view.ts';
import { findWallet } from './wallet.ts';
import { isStart, isWordCode } from './word-list.ts';
import { lexicon } from './words.ts';

/** Where a recogniser is asked. */
interface Place {
  readonly view: View;
  readonly at: number;
  /** Index after the word at `at`. */
  readonly end: number;
  readonly bits: number;
  readonly run: NumberRun;
}

type Recogniser = (place: Place) => Match | undefined;

/** Recognisers that begin at a digit. */
const AT_DIGIT: readonly Recogniser[] = [
  ({ view, at, run }) => findBankAccount(view, at, run),
  ({ view, at, run }) => findPaymentCard(view, at, run),
  ({ view, at }) => findIpv4(view, at),
  ({ view, at }) => findIpv6(view, at),
  ({ view, at }) => findMacAddress(view, at),
  ({ view, at }) => findVehiclePlate(view, at),
  ({ view, at }) => findNumberedFact(view, at),
  ({ view, at, run }) => findDate(view, at, run),
  ({ view, at }) => findDateForm(view, at),
  ({ view, at, run }) => findAccountNumber(view, at, run),
  ({ view, at }) => findLongerIpv4(view, at),
  ({ view, at }) => findMrz(view, at),
  ({ view, at, end }) => findBotToken(view, at, end),
  ({ view, at }) => findWallet(view, at),
  ({ view, at }) => findPhoneBeforeWord(view, at),
  ({ view, at, run }) => findRegisterNumber(view, at, run),
  ({ view, at, run }) => findCompanyId(view, at, run),
  ({ view, at, run }) => findPhone(view, at, run),
  ({ view, at }) => findEmail(view, at),
  ({ view, at }) => findPassword(view, at),
];

/** Recognisers that begin at a Latin letter. */
const AT_LETTER: readonly Recogniser[] = [
  ({ view, at }) => findSecret(view, at),
  ({ view, at }) => findHexKey(view, at),
  ({ view, at, end }) => findSpelledEmail(view, at, end),
  ({ view, at }) => findEmail(view, at),
  ({ view, at }) => findMacAddress(view, at),
  ({ view, at }) => findIpv6(view, at),
  ({ view, at }) => findIban(view, at),
  ({ view, at }) => findLetteredNumber(view, at),
  ({ view, at }) => findNationalId(view, at),
  ({ view, at }) => findPassword(view, at),
  ({ view, at }) => findLogin(view, at),
  ({ view, at }) => findMrz(view, at),
  ({ view, at }) => findWallet(view, at),
  ({ view, at }) => findTemporaryPlate(view, at),
  ({ view, at, end }) => findNamedDate(view, at, end),
  ({ view, at, end }) => findHost(view, at, end),
];

/** Recognisers of identifiers that begin at a word of any script. */
const AT_SPELLED: readonly Recogniser[] = [
  ({ view, at, end }) => findArabicEmail(view, at, end),
  ({ view, at, end }) => findArabicNationalId(view, at, end),
  ({ view, at, end }) => findSpelledPhone(view, at, hashRange(view, at, end)),
];

/** What begins at a word where only identifiers are looked for. */
const AT_IDENTIFIER: readonly Recogniser[] = [
  ...AT_SPELLED,
  ({ view, at }) => findMonthFirst(view, at),
  ({ view, at }) => findGeoUri(view, at),
];

/** Recognisers that begin at a word of any script. */
const AT_WORD: readonly Recogniser[] = [
  ({ view, at }) => findFieldName(view, at),
  ({ view, end }) => findKeyedName(view, end),
  ({ view, at, end, bits }) =>
    (bits & INTRODUCING) === 0 ? undefined : findIntroducedName(view, at, end, bits),
  ({ view, at, end, bits }) => findFact(view, at, end, bits),
  ({ view, at }) => findSensitive(view, at),
  ...AT_SPELLED,
  ({ view, at, end, bits }) => findLedName(view, at, end, bits),
  ({ view, at, bits }) => findTaggedName(view, at, bits),
];

/** Recognisers that begin at a sign. */
const AT_SIGN: readonly Recogniser[] = [
  ({ view, at }) => findPrivateKey(view, at),
  ({ view, at, run }) => findPlusPhone(view, at, run),
  ({ view, at, run }) => findBracketedPhone(view, at, run),
  ({ view, at }) => findQuotedEmail(view, at),
  ({ view, at }) => findHandle(view, at),
  ({ view, at }) => findCoordinates(view, at),
];

const INTRODUCING = Word.introduction | Word.weakIntroduction | Word.honorific | Word.label;
/** Words longer than this are none. */
const WORD_MAX = 64;
/** Places within one finding that are asked. */
const PLACES_MAX = 64;

/** What else could be found from places within a match, without the match itself. */
export function rivalsWithin(whole: View, match: Match): readonly Match[] {
  const view = openView(whole.folded, whole.hint);
  view.identifiersOnly = whole.identifiersOnly;
  const rivals: Match[] = [];
  let places = 0;
  for (let at = match.start; at < match.end && places < PLACES_MAX; at += 1) {
    if (at > match.start && !isStart(view, at)) continue;
    places += 1;
    for (const rival of rivalsAt(view, at)) {
      const known = isPart(match, rival) || [match, ...rivals].some((each) => isSame(each, rival));
      if (!known && rival.start < match.end) rivals.push(rival);
    }
  }
  return rivals;
}

function rivalsAt(view: View, at: number): readonly Match[] {
  const kind = classOf(view.codes[at] ?? 0);
  let end = at;
  while (end - at < WORD_MAX && isWordCode(view.codes[end] ?? 0) && end < view.length) end += 1;
  const run = readNumber(view, at, newNumberRun());
  const place = { view, at, end, bits: lexicon().bits(hashRange(view, at, end)), run };
  const atWord = view.identifiersOnly ? AT_IDENTIFIER : AT_WORD;
  const asked =
    kind === DIGIT
      ? AT_DIGIT
      : kind === LATIN
        ? [...AT_LETTER, ...atWord]
        : kind === ARABIC
          ? atWord
          : AT_SIGN;
  return asked.flatMap((recogniser) => {
    // What one has looked up is no business of the next.
    view.noEmailBefore = 0;
    view.localTo = 0;
    return recogniser(place) ?? [];
  });
}

/** Whether a rival is only a piece of what was found, as the year of a date of birth. */
function isPart(match: Match, rival: Match): boolean {
  const within = rival.start >= match.start && rival.end <= match.end;
  const alike = rival.category === match.category || rival.category === 'date';
  return within && alike && match.category === 'date-of-birth';
}

function isSame(a: Match, b: Match): boolean {
  return a.category === b.category && a.start === b.start && a.end === b.end;
}
