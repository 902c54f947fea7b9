/**
 * Identifiers of digits, in the order in which they are looked for. Each recogniser first looks at what the
 * number was read to be (how many digits, what stands next to it), so that most are over at once.
 *
 * @module
 */
import { findAccountNumber, findBankAccount } from './bank-account.ts';
import { isDigit } from './character.ts';
import { findCompanyId } from './company-id.ts';
import { cueBefore } from './cue.ts';
import { findDateForm } from './date-forms.ts';
import { findDate } from './date.ts';
import { loneFactAt, findNumberedFact } from './facts.ts';
import { findIpv4, findIpv6, findLongerIpv4 } from './ip-address.ts';
import { findMacAddress } from './mac-address.ts';
import { isScattered, type NumberRun, readNumber } from './number.ts';
import { findPaymentCard } from './payment-card.ts';
import { findPhone } from './phone.ts';
import { findRegisterNumber } from './register-number.ts';
import { findPassword } from './secret.ts';
import { findLogin } from './username.ts';
import { findVehiclePlate } from './vehicle-plate.ts';
import { type Match, peek, type View } from './view.ts';
import { CUE } from './words.ts';

/** Facts below this confidence are what nothing else is. */
const TELLING = 0.5;
/** Digits of a number that is no identifier by itself. */
const LONE_MAX = 4;

/** Finds what the group of digits `[at, end)` begins, which was read on into `run`: the surest first. */
export function numberAt(view: View, at: number, end: number, run: NumberRun): Match | undefined {
  const next = peek(view, end);
  const dotted = next === 0x2e;
  const fact = findNumberedFact(view, at);
  const bare = fact !== undefined && fact.confidence < TELLING;
  return (
    findBankAccount(view, at, run) ??
    findPaymentCard(view, at, run) ??
    (dotted ? findIpv4(view, at) : undefined) ??
    findVehiclePlate(view, at) ??
    (bare ? undefined : fact) ??
    findDate(view, at, run) ??
    (next === 0x2d || next === 0x2f ? findDateForm(view, at) : undefined) ??
    findRegisterNumber(view, at, run) ??
    findCompanyId(view, at, run) ??
    findPhone(view, at, run) ??
    (dotted ? findLongerIpv4(view, at) : undefined) ??
    findAccountNumber(view, at, run) ??
    findPassword(view, at) ??
    findLogin(view, at) ??
    (bare ? fact : undefined)
  );
}

/**
 * Whether nothing is joined to the few digits `[at, end)`, as in most numbers of records: `qty=12;`, `"37"`,
 * `10:38:00`. Over these signs goes on no date, plate, amount or longer number; only a word on the left can make
 * something of them.
 */
export function isLone(view: View, at: number, end: number): boolean {
  if (end - at > LONE_MAX) return false;
  const code = peek(view, end);
  if (code === 0x3a) return isTime(view, end);
  if (code === 0x0a) return !isScattered(view, end);
  return code === 0x3b || code === 0x22 || code === 0x5d || code === 0x7d;
}

/** Whether `:38` or `:38:00` stands at `start`, and no further colon: no address has so few. */
function isTime(view: View, start: number): boolean {
  let i = start;
  for (let part = 0; part < 2 && peek(view, i) === 0x3a; part += 1) {
    if (!isDigit(peek(view, i + 1)) || !isDigit(peek(view, i + 2))) return false;
    i += 3;
  }
  return peek(view, i) !== 0x3a;
}

/** Finds what a word on the left makes of such digits, which `run` is read into only then. */
export function loneNumberAt(
  view: View,
  at: number,
  end: number,
  run: NumberRun,
): Match | undefined {
  const fact = loneFactAt(view, at, end);
  if (fact !== undefined && fact.confidence >= TELLING) return fact;
  const code = view.codes[end] ?? 0;
  if (end - at === 1 && (code === 0x3b || code === 0x22)) return fact;
  const { id } = cueBefore(view, at);
  if (id === 0 || id === CUE.thing) return fact;
  readNumber(view, at, run);
  return findRegisterNumber(view, at, run) ?? findPassword(view, at) ?? findLogin(view, at) ?? fact;
}

/** Finds an address of an interface or a host whose first group `[at, end)` begins with a digit. */
export function networkAt(view: View, at: number, end: number): Match | undefined {
  return (
    (mayBeMac(view, end, end - at) ? findMacAddress(view, at) : undefined) ??
    hexAddress(view, at, end)
  );
}

/** Whether the first of the groups of an interface address may end at `end`. */
function mayBeMac(view: View, end: number, length: number): boolean {
  const code = peek(view, end);
  return length === 2 ? code === 0x3a || code === 0x2d : length === 4 && code === 0x2e;
}

function hexAddress(view: View, at: number, end: number): Match | undefined {
  return end - at <= 4 && peek(view, end) === 0x3a ? findIpv6(view, at) : undefined;
}
