/**
 * Persons who are found and are not the subject: replaced or removed in whatever is sent, part of no
 * profile and of no vector, and never given back to the subject from somebody else's text.
 *
 * @module
 */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { guardedCollection, SqliteVecCollection } from '@himaya/adapters/sqlite-vec';
import type { Context } from '@himaya/core';
import { Sensitive } from '@himaya/core';
import { describe, expect, onTestFinished, test } from 'vitest';

import type { Himaya } from '../src/compose.ts';
import type { Config } from '../src/config.ts';
import type { ScriptedModel } from '../src/testing.ts';
import { expectPermitted, openTestGuard, scriptedModel, testConfig } from '../src/testing.ts';

const HER = {
  name: 'Salma Bennani',
  phone: '06 61 98 74 23',
  email: 'salma.b@example.org',
} as const;
const TEXT = `Ma sœur s’appelle ${HER.name}, appelez-la au ${HER.phone} ou ${HER.email}`;
/** No three letters or digits of these in a row may be left. */
const NEEDLES = ['Salma', 'Bennani', '98 74', '74 23', 'salma.b'] as const;
const found = (text: string): readonly string[] => NEEDLES.filter((each) => text.includes(each));

/** A purpose that needs, and a declaration that covers, all of what is found: nothing is masked for another reason. */
function configOf(kind: 'service' | 'personalisation' | 'prospecting'): Partial<Config> {
  const purpose = { ...testConfig.purposes[0]!, kind };
  const own = testConfig.destinations[0]!;
  return {
    purposes: [
      { ...purpose, prospect: { softOptIn: true, freeStop: true, senderIdentified: true } },
    ],
    formalities: [{ ...testConfig.formalities![0]!, purposes: ['support'] }],
    destinations: [own, { ...own, id: 'store', retentionDays: 30 }],
  };
}

async function contextOf(guard: Himaya, identifier = 'customer-1'): Promise<Context> {
  const ref = await guard.persons.identify('shop', new Sensitive(identifier));
  const home = { controller: 'shop', tenant: 'shop', caller: 'test' } as const;
  const context: Context = { ...home, subject: { ref }, purpose: 'support', locale: 'fr' };
  await guard.noticeShown(context, '1');
  return context;
}

async function chat(
  guard: Himaya,
  messages: readonly object[],
  marks: readonly { pointer: string; origin: 'retrieved'; subject: 'context' | 'none' }[] = [],
): Promise<string> {
  const body = new TextEncoder().encode(JSON.stringify({ model: 'scripted', messages }));
  const answer = await expectPermitted(
    guard.for(await contextOf(guard)).exchange({
      operation: 'model.call',
      route: 'chat',
      destination: 'local',
      body: new Sensitive(body),
      marks,
    }),
  );
  return new TextDecoder().decode(answer.body as Uint8Array);
}

/** Says back whatever tokens it was sent. */
const echo = (payload: string): string =>
  `Noté : ${[...payload.matchAll(/\[[A-Z_]+_[a-z2-7]{8}\]/g)].map(([token]) => token).join(' ')}`;

async function chatting(
  kind: 'service' | 'personalisation' | 'prospecting',
): Promise<{ readonly guard: Himaya; readonly model: ScriptedModel }> {
  const model = scriptedModel(echo);
  const guard = await openTestGuard({
    config: configOf(kind),
    clients: { local: model, store: scriptedModel('') },
  });
  onTestFinished(async () => await guard[Symbol.asyncDispose]());
  return { guard, model };
}

describe('in a conversation', () => {
  test('a third party reaches the model as a pseudonym, and the subject reads her own words again', async () => {
    const { guard, model } = await chatting('service');
    const answer = await chat(guard, [{ role: 'user', content: TEXT }]);
    expect(found(model.sent[0]!)).toEqual([]);
    for (const category of ['PERSON_NAME', 'PHONE', 'EMAIL']) {
      expect(model.sent[0]).toMatch(new RegExp(`\\[${category}_[a-z2-7]{8}\\]`));
    }
    expect(answer).toContain(HER.name);
    expect(answer).toContain(HER.phone);
  });

  test('one who stands in what was retrieved is not given back to the subject', async () => {
    const { guard, model } = await chatting('service');
    const messages = [
      { role: 'user', content: 'Que disent les avis ?' },
      { role: 'user', content: TEXT },
    ];
    const marks = [{ pointer: '/messages/1', origin: 'retrieved', subject: 'context' }] as const;
    const answer = await chat(guard, messages, marks);
    expect(found(model.sent[0]!)).toEqual([]);
    expect(model.sent[0]).toMatch(/\[PERSON_NAME_[a-z2-7]{8}\]/);
    expect(found(answer)).toEqual([]);
  });

  test('one who stands in text about nobody is removed, without a pseudonym', async () => {
    const { guard, model } = await chatting('service');
    const messages = [
      { role: 'user', content: 'Que disent les avis ?' },
      { role: 'user', content: TEXT },
    ];
    const marks = [{ pointer: '/messages/1', origin: 'retrieved', subject: 'none' }] as const;
    const answer = await chat(guard, messages, marks);
    expect(found(model.sent[0]!)).toEqual([]);
    expect(model.sent[0]).not.toMatch(/\[[A-Z_]+_[a-z2-7]{8}\]/);
    expect(found(answer)).toEqual([]);
  });

  test.each(['personalisation', 'prospecting'] as const)(
    'no pseudonym is left of her for %s: there is nothing to build a profile on',
    async (kind) => {
      const { guard, model } = await chatting(kind);
      const answer = await chat(guard, [{ role: 'user', content: TEXT }]);
      expect(found(model.sent[0]!)).toEqual([]);
      expect(model.sent[0]).toContain('[PERSON_NAME]');
      expect(model.sent[0]).not.toMatch(/\[[A-Z_]+_[a-z2-7]{8}\]/);
      expect(found(answer)).toEqual([]);
    },
  );
});

test('she is in no vector, in no stored text and in nothing that stands under the subject’s key', async () => {
  const directory = mkdtempSync(join(tmpdir(), 'himaya-third-'));
  onTestFinished(() => rmSync(directory, { recursive: true, force: true }));
  const file = join(directory, 'vectors.db');
  const embedder = scriptedModel('');
  await using guard = await openTestGuard({
    config: configOf('service'),
    clients: async ({ keys }) => ({
      local: embedder,
      store: await SqliteVecCollection.open({ file, name: 'notes', dimensions: 2, keys }),
    }),
  });
  const context = await contextOf(guard);
  const notes = guardedCollection({
    guard: guard.for(context),
    embed: 'local',
    store: 'store',
    collection: 'notes',
    model: 'scripted',
    dimensions: 2,
  });
  const metadata = { note: `appeler ${HER.phone}` };
  expect(await notes.add([{ id: 'n1', text: TEXT, metadata }])).toBe(1);
  const matches = await notes.search(`Où joindre ${HER.name} ?`, 1);

  expect(embedder.sent.length).toBe(2);
  for (const payload of embedder.sent) {
    expect(found(payload)).toEqual([]);
    expect(payload).toContain('[PERSON_NAME]');
  }
  // Opened with the subject's own key.
  expect(matches).toHaveLength(1);
  expect(found(JSON.stringify(matches))).toEqual([]);
  expect(matches[0]?.text).toContain('[PERSON_NAME]');
  expect(found(readFileSync(file, 'latin1'))).toEqual([]);
  for (let index = 0; index < guard.audit.size('shop'); index++) {
    // oxlint-disable-next-line no-await-in-loop
    expect(found(JSON.stringify(await guard.audit.show('shop', index)))).toEqual([]);
  }
});

test('no rule of a user’s own keeps her: what is stronger wins', async () => {
  const directory = mkdtempSync(join(tmpdir(), 'himaya-third-'));
  onTestFinished(() => rmSync(directory, { recursive: true, force: true }));
  const file = join(directory, 'mine.yaml');
  const text = '{ fr: Garder, ar: إبقاء, en: Keep }';
  writeFileSync(
    file,
    `rules:
  - id: R05.mine
    title: ${text}
    explanation: ${text}
    enforcement: none
    effect: require
    when: 'true'
    obligations: [{ do: keep, categories: all-found }]
    citation: { instrument: Law 09-08, article: '3', status: memory }
`,
  );
  const model = scriptedModel(echo);
  await using guard = await openTestGuard({
    config: { ...configOf('service'), policy: { pack: 'cndp-09-08', files: [file] } },
    clients: { local: model, store: scriptedModel('') },
  });
  expect(guard.policy.rules.map(({ id }) => id)).toContain('R05.mine');
  await chat(guard, [{ role: 'user', content: TEXT }]);
  expect(found(model.sent[0]!)).toEqual([]);
});

test('the rules that hold this are floors, which no set can put in shadow', async () => {
  await using guard = await openTestGuard();
  const rules = guard.policy.rules.filter(({ id }) => id.startsWith('R05.third-parties'));
  expect(rules.map(({ id, floor, mode }) => [id, floor, mode])).toEqual([
    ['R05.third-parties', true, undefined],
    ['R05.third-parties-kept', true, undefined],
  ]);
});
