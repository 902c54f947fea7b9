/**
 * A streamed response through the whole guard, cut everywhere: what comes out is the same, the person's
 * own words are back, and nothing that the model made up is there, in deltas, repeats or arguments.
 */
import { Sensitive } from 'himaya';
import type { Himaya } from 'himaya';
import { openTestGuard } from 'himaya/testing';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

const encoder = new TextEncoder();
const PHONE = '0661987423';
const ASKED = `Je suis joignable au ${PHONE}, merci.`;
/** Invented by the model. */
const MADE_UP = ['0677123498', 'BK749312', 'n.tazi@courrier.example.org'] as const;

interface Sent {
  readonly type: string;
  readonly [key: string]: unknown;
}

/** How the model's answer is cut: into deltas of this many characters, and bytes at these places. */
interface Cuts {
  readonly size: number;
  readonly bytes: readonly number[];
}

let cuts: Cuts = { size: 10_000, bytes: [] };
let length = 0;
let guard: Himaya;

function streamFor(payload: string): Uint8Array {
  const token = /\[PHONE_[a-z2-7]+\]/.exec(payload)?.[0] ?? 'none';
  const [phone, card, mail] = MADE_UP;
  const text = `شكرا 👋 رقمك ${token} وليس ${phone}، بطاقة ${card}، « ${mail} ».`;
  const args = JSON.stringify({ to: token, who: { tel: phone, note: `é "${mail}" \\ ${card}` } });
  // Escaped as some servers do it: every letter that is not ASCII.
  const escaped = args.replace(
    /[^\u0020-\u007e]/g,
    (unit) => `\\u00${unit.charCodeAt(0).toString(16)}`,
  );
  const deltas = (value: string, event: Sent): Sent[] =>
    (value.match(new RegExp(`[^]{1,${cuts.size}}`, 'gu')) ?? []).map((delta) => ({
      ...event,
      delta,
    }));
  const message = {
    id: 'msg_1',
    type: 'message',
    role: 'assistant',
    status: 'completed',
    content: [{ type: 'output_text', text, annotations: [], logprobs: [{ token: phone }] }],
  };
  const call = {
    id: 'fc_1',
    type: 'function_call',
    call_id: 'c1',
    name: 'note',
    arguments: escaped,
  };
  const at = { output_index: 0, item_id: 'msg_1', content_index: 0 };
  const events: Sent[] = [
    { type: 'response.created', response: { id: 'resp_1', status: 'in_progress', output: [] } },
    { type: 'response.output_item.added', output_index: 0, item: { ...message, content: [] } },
    ...deltas(text, { type: 'response.output_text.delta', ...at }),
    { type: 'response.output_text.done', ...at, text },
    { type: 'response.content_part.done', ...at, part: message.content[0] },
    { type: 'response.output_item.done', output_index: 0, item: message },
    { type: 'response.output_item.added', output_index: 1, item: { ...call, arguments: '' } },
    ...deltas(escaped, {
      type: 'response.function_call_arguments.delta',
      output_index: 1,
      item_id: 'fc_1',
    }),
    { type: 'response.output_item.done', output_index: 1, item: call },
    { type: 'response.completed', response: { status: 'completed', output: [message, call] } },
  ];
  return encoder.encode(
    events.map((each) => `event: ${each.type}\ndata: ${JSON.stringify(each)}\n\n`).join(''),
  );
}

beforeAll(async () => {
  guard = await openTestGuard({
    limitMs: 5000,
    clients: {
      local: {
        async call(outbound) {
          const whole = streamFor(new TextDecoder().decode(outbound.take()));
          ({ length } = whole);
          const edges = [0, ...cuts.bytes.toSorted((a, b) => a - b), whole.length];
          async function* pieces(): AsyncGenerator<Uint8Array> {
            for (const [at, edge] of edges.slice(1).entries()) yield whole.slice(edges[at], edge);
          }
          return { status: 200, contentType: 'text/event-stream', body: pieces() };
        },
      },
    },
  });
});
afterAll(async () => await guard[Symbol.asyncDispose]());

/** Everything that the client gets. */
async function ask(next: Cuts): Promise<string> {
  cuts = next;
  const subject = { ref: await guard.identify('shop', new Sensitive('person-1')) };
  const context = {
    ...guard.home,
    subject,
    purpose: 'support',
    locale: 'fr-MA' as const,
    conversation: 'c-1',
  };
  await guard.noticeShown(context, '1');
  const body = JSON.stringify({ model: 'scripted', input: ASKED, stream: true });
  const released = await guard.for(context).exchange({
    operation: 'model.call',
    route: 'responses',
    destination: 'local',
    body: new Sensitive(encoder.encode(body)),
  });
  let out = '';
  const decoder = new TextDecoder();
  for await (const piece of released.body as AsyncIterable<Uint8Array>) {
    out += decoder.decode(piece, { stream: true });
  }
  return out;
}

interface Event {
  readonly type: string;
  readonly delta?: string;
  readonly response?: { readonly output: readonly { readonly arguments?: string }[] };
}

/** What is said, however it came in pieces. */
function saidIn(out: string): { text: string; args: string; last: Event | undefined } {
  const events = [...out.matchAll(/^data: (.*)$/gm)].map(([, data = '']): Event =>
    JSON.parse(data),
  );
  const joined = (type: string): string =>
    events.map((each) => (each.type === type ? each.delta : '')).join('');
  return {
    text: joined('response.output_text.delta'),
    args: joined('response.function_call_arguments.delta'),
    last: events.at(-1),
  };
}

/** Values that were never to come out, as they stand or behind escapes. */
function leaked(out: string): readonly string[] {
  const { text, args } = saidIn(out);
  const all = out + text + args;
  return MADE_UP.filter((value) => all.includes(value));
}

describe('a response that is cut everywhere', () => {
  test('gives the person’s own words back and nothing that the model made up', async () => {
    const out = await ask({ size: 10_000, bytes: [] });
    const { text, args, last } = saidIn(out);
    expect(text).toContain(PHONE);
    expect(text).toContain('شكرا 👋');
    expect(leaked(out)).toEqual([]);
    expect(JSON.parse(args)).toMatchObject({ to: expect.stringMatching(/^\[PHONE_/) });
    expect(last?.type).toBe('response.completed');
    expect(last?.response?.output[1]?.arguments).toBe(args);
  });

  test('is the same for every cut of its bytes', async () => {
    const once = await ask({ size: 40, bytes: [] });
    const places = Array.from({ length: Math.floor(length / 7) }, (_, at) => at * 7 + 3);
    for (const at of places) expect(await ask({ size: 40, bytes: [at] }), `at ${at}`).toBe(once);
    const everywhere = Array.from({ length: length - 1 }, (_, at) => at + 1);
    expect(await ask({ size: 40, bytes: everywhere })).toBe(once);
  });

  test('says the same for every cut into deltas, and leaks at no border', async () => {
    const { text, args } = saidIn(await ask({ size: 10_000, bytes: [] }));
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 1, max: 30 }),
        fc.array(fc.nat(3000), { maxLength: 20 }),
        async (size, bytes) => {
          const out = await ask({ size, bytes });
          expect(leaked(out)).toEqual([]);
          expect(saidIn(out)).toMatchObject({ text, args });
        },
      ),
      { numRuns: 60 },
    );
  });
});
