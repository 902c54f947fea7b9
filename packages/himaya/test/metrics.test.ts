import { readFileSync } from 'node:fs';

import { Sensitive } from '@himaya/core';
import { describe, expect, test } from 'vitest';

import type { Himaya } from '../src/index.ts';
import { openTestGuard, scriptedModel } from '../src/testing.ts';

const CANARY = 'canary-person-4711';
const PHONE = '06 12 34 56 78';

async function used(guard: Himaya, { stream = false } = {}): Promise<void> {
  const ref = await guard.identify('shop', new Sensitive(CANARY));
  const context = { ...guard.home, subject: { ref }, purpose: 'support', locale: 'fr-MA' };
  await guard.noticeShown(context, '1');
  const messages = [{ role: 'user', content: `Mon numéro est le ${PHONE}` }];
  const body = new TextEncoder().encode(JSON.stringify({ model: 'scripted', stream, messages }));
  const { body: answer } = await guard.for(context).exchange({
    operation: 'model.call',
    route: 'chat',
    destination: 'local',
    body: new Sensitive(body),
  });
  if (answer instanceof Uint8Array) return;
  for await (const piece of answer) expect(piece).toBeInstanceOf(Uint8Array);
}

/** The value of a series, `undefined` where it is absent. */
async function valueOf(guard: Himaya, series: string): Promise<number | undefined> {
  const { body } = await guard.metrics.read();
  const line = body.split('\n').find((each) => each.startsWith(`${series} `));
  return line === undefined ? undefined : Number(line.split(' ').at(-1));
}

describe('metrics', () => {
  test('count decisions, findings, tokens and outcomes', async () => {
    await using guard = await openTestGuard({ clients: { local: scriptedModel('Merci') } });
    await used(guard);
    await used(guard);
    const labels = 'operation="model.call",effect="permit",enforced="permit"';
    const about = `${labels},purpose="support",destination="local"`;
    expect(await valueOf(guard, `himaya_exchanges_total{${about}}`)).toBe(2);
    expect(await valueOf(guard, 'himaya_findings_total{category="phone"}')).toBe(2);
    expect(await valueOf(guard, 'himaya_outcomes_total{outcome="released",reason=""}')).toBe(2);
    expect(await valueOf(guard, 'himaya_model_tokens_total{direction="output"}')).toBe(2);
    expect(await valueOf(guard, 'himaya_open_intents')).toBe(0);
  });

  test('an intent is open while its stream runs', async () => {
    await using guard = await openTestGuard({ clients: { local: scriptedModel('Merci bien') } });
    await used(guard, { stream: true });
    expect(await valueOf(guard, 'himaya_open_intents')).toBe(0);
    expect(await valueOf(guard, 'himaya_stage_seconds_count{stage="call"}')).toBe(1);
  });

  test('a denial counts under its rule', async () => {
    await using guard = await openTestGuard({ clients: { local: scriptedModel('Merci') } });
    const ref = await guard.identify('shop', new Sensitive(CANARY));
    const context = { ...guard.home, subject: { ref }, purpose: 'nothing', locale: 'fr-MA' };
    const body = new TextEncoder().encode('{"model":"scripted","messages":[]}');
    const asked = guard.for(context).exchange({
      operation: 'model.call',
      route: 'chat',
      destination: 'local',
      body: new Sensitive(body),
    });
    await expect(asked).rejects.toMatchObject({ code: 'DENIED' });
    expect(await valueOf(guard, 'himaya_rules_total{rule="R03",effect="deny"}')).toBe(1);
  });

  test('the time of a person’s choice is measured', async () => {
    await using guard = await openTestGuard({ clients: { local: scriptedModel('Merci') } });
    const ref = await guard.identify('shop', new Sensitive(CANARY));
    await guard.persons.object('shop', ref, {
      purpose: 'personalisation',
      opposed: true,
      by: 'subject',
    });
    expect(await valueOf(guard, 'himaya_choice_seconds_count')).toBe(1);
  });

  test('no label holds a person or free text', async () => {
    await using guard = await openTestGuard({ clients: { local: scriptedModel('Merci') } });
    await used(guard);
    const { body } = await guard.metrics.read();
    expect(body).not.toContain(CANARY);
    expect(body).not.toContain(PHONE);
    const ref = await guard.identify('shop', new Sensitive(CANARY));
    expect(body).not.toContain(ref);
  });

  test('the operator’s list names each metric with its labels, and no other', async () => {
    await using guard = await openTestGuard({ clients: { local: scriptedModel('Merci') } });
    await used(guard);
    const { body } = await guard.metrics.read();
    const served = [...body.matchAll(/^# TYPE (\S+) (\S+)$/gm)]
      .map(([, name]) => String(name))
      .toSorted();
    const guide = readFileSync(new URL('../../../docs/operator.md', import.meta.url), 'utf8');
    const listed = [...guide.matchAll(/^\| `(himaya_\w+)`/gm)]
      .map(([, name]) => String(name))
      .toSorted();
    expect(listed).toEqual(served);
  });

  test.each(['alerts.yaml', 'dashboard.json'])(
    'deploy/%s asks for what is served',
    async (name) => {
      await using guard = await openTestGuard({ clients: { local: scriptedModel('Merci') } });
      const { body } = await guard.metrics.read();
      const text = readFileSync(new URL(`../../../deploy/${name}`, import.meta.url), 'utf8');
      const asked = [...text.matchAll(/himaya_[a-z_]+/g)].map(([metric]) =>
        metric.replace(/_bucket$/, ''),
      );
      expect(asked.length).toBeGreaterThan(5);
      for (const metric of asked) expect(body).toContain(`# TYPE ${metric} `);
    },
  );
});

describe('readiness', () => {
  test('names the part that cannot be relied upon', async () => {
    let now = Date.UTC(2026);
    await using guard = await openTestGuard({
      clients: { local: scriptedModel('Merci') },
      clock: () => now,
    });
    expect(await guard.notReady()).toEqual([]);
    now = 0;
    expect(await guard.notReady()).toEqual(['clock']);
  });

  test('a store that is closed is named', async () => {
    const guard = await openTestGuard({ clients: { local: scriptedModel('Merci') } });
    await guard[Symbol.asyncDispose]();
    expect(await guard.notReady()).toEqual(['store', 'keys']);
  });
});
