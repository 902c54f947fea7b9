/**
 * What a person's choices amount to: examples by table.
 *
 * @module
 */
import { describe, expect, test } from 'vitest';

import type { Artefact, Change, Choice, ConsentEvent } from '../src/choice.ts';
import { after, factsOf, isArtefact, nextExpiry, NO_CHOICE } from '../src/choice.ts';

const event = (change: Change, more: Partial<ConsentEvent> = {}): ConsentEvent => ({
  id: 'e',
  purpose: 'support',
  change,
  artefact: 'purpose',
  by: 'subject',
  at: 0,
  ...more,
});
const given = (artefact: Artefact = 'purpose', notice = 'v2'): ConsentEvent =>
  event('given', { artefact, notice, expiresAt: 100 });
const fold = (...events: readonly ConsentEvent[]): Choice => events.reduce(after, NO_CHOICE);

describe('factsOf', () => {
  test.each([
    { name: 'nothing', events: [], now: 1, status: 'absent', notice: 'none' },
    { name: 'given', events: [given()], now: 99, status: 'given', notice: 'current' },
    { name: 'given, at its end', events: [given()], now: 100, status: 'expired', notice: 'none' },
    {
      name: 'given under an old notice',
      events: [given('purpose', 'v1')],
      now: 1,
      status: 'given',
      notice: 'outdated',
    },
    {
      name: 'given under an old notice, the new one shown since',
      events: [given('purpose', 'v1'), event('notified', { notice: 'v2' })],
      now: 1,
      status: 'given',
      notice: 'outdated',
    },
    {
      name: 'only shown',
      events: [event('notified', { notice: 'v2' })],
      now: 1,
      status: 'absent',
      notice: 'current',
    },
    { name: 'refused', events: [event('refused')], now: 1, status: 'refused', notice: 'none' },
    {
      name: 'given, withdrawn',
      events: [given(), event('withdrawn')],
      now: 200,
      status: 'withdrawn',
      notice: 'none',
    },
    {
      name: 'withdrawn, given',
      events: [event('withdrawn'), given()],
      now: 1,
      status: 'given',
      notice: 'current',
    },
  ])('$name: $status, notice $notice', ({ events, now, status, notice }) => {
    const facts = factsOf(fold(...events), now, 'v2');
    expect(facts.consent.status).toBe(status);
    expect(facts.notice).toBe(notice);
  });

  test('consent to a purpose is neither express consent nor consent to a transfer', () => {
    expect(factsOf(fold(given()), 1, 'v2').consent).toEqual({
      status: 'given',
      express: [],
      transfer: false,
    });
  });

  test('express and transfer consent stand for themselves, and only under the notice in force', () => {
    const choice = fold(
      given(),
      given('express:health'),
      given('express:religion', 'v1'),
      given('transfer'),
    );
    expect(factsOf(choice, 1, 'v2').consent).toEqual({
      status: 'given',
      express: ['health'],
      transfer: true,
    });
    expect(factsOf(choice, 100, 'v2').consent).toEqual({
      status: 'expired',
      express: [],
      transfer: false,
    });
  });

  test.each(['withdrawn', 'refused'] as const)(
    'a purpose that is %s ends all that hangs on it, and giving it again revives none',
    (change) => {
      const choice = fold(
        given(),
        given('express:health'),
        given('transfer'),
        event(change),
        given(),
      );
      expect(factsOf(choice, 1, 'v2').consent).toEqual({
        status: 'given',
        express: [],
        transfer: false,
      });
    },
  );

  test('withdrawing the transfer leaves the purpose', () => {
    const choice = fold(given(), given('transfer'), event('withdrawn', { artefact: 'transfer' }));
    expect(factsOf(choice, 1, 'v2').consent).toMatchObject({ status: 'given', transfer: false });
  });

  test('an objection stands beside consent, and neither ends the other', () => {
    const choice = fold(given(), event('objected'));
    expect(factsOf(choice, 1, 'v2')).toMatchObject({
      opposition: true,
      consent: { status: 'given' },
    });
    expect(factsOf(fold(event('objected'), given()), 1, 'v2').opposition).toBe(true);
    expect(factsOf(fold(event('objected'), event('objection-withdrawn')), 1, 'v2').opposition).toBe(
      false,
    );
  });

  test('a purpose without a notice in force has no notice', () => {
    expect(factsOf(fold(given()), 1, undefined).notice).toBe('none');
  });

  test('a given consent without an end has ended', () => {
    expect(factsOf(fold(event('given', { notice: 'v2' })), 1, 'v2').consent.status).toBe('expired');
  });
});

test('the next expiry is the first one to come', () => {
  const choice = fold(given(), event('given', { artefact: 'transfer', expiresAt: 50 }));
  expect([0, 49, 50, 99, 100].map((now) => nextExpiry(choice, now))).toEqual([
    50,
    50,
    100,
    100,
    Infinity,
  ]);
});

test.each([
  { value: 'purpose', is: true },
  { value: 'transfer', is: true },
  { value: 'express:health', is: true },
  { value: 'express:email', is: false },
  { value: 'express:', is: false },
  { value: 'express:__proto__', is: false },
  { value: '', is: false },
])('"$value" is an artefact: $is', ({ value, is }) => {
  expect(isArtefact(value)).toBe(is);
});
