/**
 * Identifiers of digits, in the order in which they are looked for. Each recogniser first looks at what the
 * number was read to be (how many digits, what stands next to it), so that most are over at once.
 *
 * @module
 */
import { findAccountNumber, findBankAccount } from './bank-account.ts';
import { findCompanyId } from './company-id.ts';
import { findDateForm } from './date-forms.ts';
import { findDate } from './date.ts';
import { findNumberedFact } from './facts.ts';
import { findIpv4, findLongerIpv4 } from './ip-address.ts';
import type { NumberRun } from './number.ts';
import { findPaymentCard } from './payment-card.ts';
import { findPhone } from './phone.ts';
import { findRegisterNumber } from './register-number.ts';
import { findPassword } from './secret.ts';
import { findLogin } from './username.ts';
import { findVehiclePlate } from './vehicle-plate.ts';
import { type Match, peek, type View } from './view.ts';

/** Facts below this confidence are what nothing else is. */
const TELLING = 0.5;

/** Finds what the group of digits `[at, end)` begins, which was read on into `run`: the surest first. */
export function findNumbered(
  view: View,
  at: number,
  end: number,
  run: NumberRun,
): Match | undefined {
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
