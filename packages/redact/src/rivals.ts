/**
 * Every recogniser by itself, for explanations: what else could be found within a range. The scanner knows the
 * order, this table only the names; a test holds the two together.
 *
 * @module
 */
import { findBankAccount } from './bank-account.ts';
import { ARABIC, classOf, DIGIT, LATIN } from './character.ts';
import { findCompanyId } from './company-id.ts';
import { hashRange } from './cue.ts';
import { findDate } from './date.ts';
import { findEmail } from './email.ts';
import { findFieldName } from './field-name.ts';
import { findIban } from './iban.ts';
import { findIpv4, findIpv6 } from './ip-address.ts';
import { Word } from './lexicon.ts';
import { findMacAddress } from './mac-address.ts';
import { findNationalId } from './national-id.ts';
import { newNumberRun, type NumberRun, readNumber } from './number.ts';
import { findPaymentCard } from './payment-card.ts';
import { findBareName, findIntroducedName } from './person-name.ts';
import { findPhone } from './phone.ts';
import { findLetteredNumber, findRegisterNumber } from './register-number.ts';
import { findPassword, findPrivateKey, findSecret } from './secret.ts';
import { findVehiclePlate } from './vehicle-plate.ts';
import { type Match, openView, type View } from './view.ts';
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
  ({ view, at, run }) => findDate(view, at, run),
  ({ view, at, run }) => findRegisterNumber(view, at, run),
  ({ view, at, run }) => findCompanyId(view, at, run),
  ({ view, at, run }) => findPhone(view, at, run),
  ({ view, at }) => findEmail(view, at),
  ({ view, at }) => findPassword(view, at),
];

/** Recognisers that begin at a Latin letter. */
const AT_LETTER: readonly Recogniser[] = [
  ({ view, at }) => findSecret(view, at),
  ({ view, at }) => findEmail(view, at),
  ({ view, at }) => findMacAddress(view, at),
  ({ view, at }) => findIpv6(view, at),
  ({ view, at }) => findIban(view, at),
  ({ view, at }) => findLetteredNumber(view, at),
  ({ view, at }) => findNationalId(view, at),
  ({ view, at }) => findPassword(view, at),
];

/** Recognisers that begin at a word of any script. */
const AT_WORD: readonly Recogniser[] = [
  ({ view, at }) => findFieldName(view, at),
  ({ view, at, end, bits }) =>
    (bits & INTRODUCING) === 0 ? undefined : findIntroducedName(view, at, end, bits),
  ({ view, at, end, bits }) => findBareName(view, at, end, bits),
];

/** Recognisers that begin at a sign. */
const AT_SIGN: readonly Recogniser[] = [({ view, at }) => findPrivateKey(view, at)];

const INTRODUCING = Word.introduction | Word.weakIntroduction | Word.honorific | Word.label;
/** Words longer than this are none. */
const WORD_MAX = 64;
/** Places within one finding that are asked. */
const PLACES_MAX = 64;

/** What else could be found from places within a match, without the match itself. */
export function rivalsWithin(whole: View, match: Match): readonly Match[] {
  const view = openView(whole.folded, whole.hint);
  const rivals: Match[] = [];
  let places = 0;
  for (let at = match.start; at < match.end && places < PLACES_MAX; at += 1) {
    if (at > match.start && !isStart(view, at)) continue;
    places += 1;
    for (const rival of rivalsAt(view, at)) {
      const known = [match, ...rivals].some((each) => isSame(each, rival));
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
  const asked =
    kind === DIGIT
      ? AT_DIGIT
      : kind === LATIN
        ? [...AT_LETTER, ...AT_WORD]
        : kind === ARABIC
          ? AT_WORD
          : AT_SIGN;
  return asked.flatMap((recogniser) => {
    // What one has looked up is no business of the next.
    view.noEmailBefore = 0;
    view.localTo = 0;
    return recogniser(place) ?? [];
  });
}

function isSame(a: Match, b: Match): boolean {
  return a.category === b.category && a.start === b.start && a.end === b.end;
}
