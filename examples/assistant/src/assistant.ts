/**
 * The assistant: a question, an article, a guarded call, an answer.
 *
 * @module
 */
import type { BoundGuard, Himaya, Released } from 'himaya';
import { Sensitive } from 'himaya';

import { WORDED_BY } from './answer.ts';
import { CUSTOMERS } from './customers.ts';
import type { Customer } from './customers.ts';
import { intentOf } from './intent.ts';
import type { ChatMessage } from './prompt.ts';
import { introducedName, promptFor } from './prompt.ts';
import type { Register } from './register.ts';
import { registerOf } from './register.ts';
import { indexProducts, needOf, rankProducts } from './retrieve.ts';
import { ASK_BACK } from './sentences.ts';
import type { Shop } from './shop.ts';
import { explainTaste, rerankByTaste } from './taste.ts';

/** One question. */
export interface Question {
  readonly message: string;
  readonly purpose: string;
  /** Whose question it is. Default is the first customer. */
  readonly customer?: Customer;
  readonly conversation?: string;
  readonly stream?: boolean;
  /** Default `souk-tiny`. */
  readonly destination?: string;
  readonly signal?: AbortSignal;
  /** Earlier turns that may go along. */
  readonly history?: readonly ChatMessage[];
  /** `restated` leaves the message as written at home; less leaves. Default `whole`. */
  readonly turns?: 'whole' | 'restated';
}

/** One answer, and everything there is to show of it. */
export interface Turn {
  readonly question: Question;
  readonly register: Register;
  /** What the model was sent; empty where nothing was. */
  readonly sent: readonly ChatMessage[];
  readonly wrote: string;
  /** What the person got. */
  readonly got: string;
  /** `worded by the model` or `worded by template`, in the person's register. */
  readonly label: string;
  readonly explanation?: string;
  readonly released?: Released;
  /** Whole, in milliseconds. */
  readonly ms: number;
  /** What the guard added to the model, in milliseconds; absent where a server was asked. */
  readonly addedMs?: number;
  readonly pieces: number;
}

const index = indexProducts();

/** The context of a question, with the person's random reference. */
export async function contextOf(
  guard: Himaya,
  { purpose, customer = CUSTOMERS[0], conversation }: Question,
): Promise<BoundGuard> {
  const identifier = new Sensitive(customer?.id ?? '');
  const ref = await guard.identify('souk', identifier);
  const context = {
    ...guard.home,
    tenant: 'souk',
    subject: { ref },
    purpose,
    locale: 'ar-MA',
    ...(conversation !== undefined && { conversation }),
  };
  // The shop's form shows the notice beside it.
  await guard.noticeShown(context, '2026-11');
  return guard.for(context);
}

/**
 * Answers a question.
 *
 * @throws {HimayaError} what the guard throws: nothing was sent, or nothing more than the record says.
 */
export async function ask(shop: Shop, question: Question): Promise<Turn> {
  const { message, customer = CUSTOMERS[0], destination = 'souk-tiny', stream = false } = question;
  const register = registerOf(message);
  const need = needOf(index, message);
  const ranked = rankProducts(index, need);
  const tasted =
    question.purpose === 'personalisation' && customer !== undefined
      ? rerankByTaste(ranked, customer)
      : ranked.map((each) => ({ ...each, reasons: [] }));
  const [best] = tasted;
  if (best === undefined) return askBack(question, register);
  const name = introducedName(message);
  const prompt = promptFor({
    message,
    register,
    intent: intentOf(need),
    product: best.product,
    turns: question.turns ?? 'whole',
    ...(name !== undefined && { name }),
  });
  const [system, ...rest] = prompt;
  const messages = [
    ...(system === undefined ? [] : [system]),
    ...(question.history ?? []),
    ...rest,
  ];
  const bound = await contextOf(shop.guard, question);
  const started = performance.now();
  const released = await bound.exchange(
    {
      operation: 'model.call',
      route: 'chat',
      destination,
      body: encode({ model: MODELS[destination] ?? destination, messages, max_tokens: 80, stream }),
      // The article's line is about nobody: whatever is found in it is removed.
      marks: [{ pointer: '/messages/0', origin: 'application', subject: 'none' }],
    },
    question.signal,
  );
  const { text, pieces } = await read(released);
  const ms = performance.now() - started;
  const seen = shop.witnessed.get(released.decision);
  const explanation = explainTaste(best, register);
  return {
    question,
    register,
    sent: seen?.sent ?? [],
    wrote: seen?.wrote ?? '',
    got: text,
    label: WORDED_BY[seen?.by ?? 'model'][register],
    ...(explanation !== undefined && { explanation }),
    released,
    ms,
    ...(seen !== undefined && { addedMs: ms - seen.ms }),
    pieces,
  };
}

const MODELS: Readonly<Record<string, string>> = { 'cloud-fr': 'grand-modele' };

function askBack(question: Question, register: Register): Turn {
  return {
    question,
    register,
    sent: [],
    wrote: '',
    got: ASK_BACK[register],
    label: WORDED_BY.template[register],
    ms: 0,
    pieces: 0,
  };
}

/** UTF-8 JSON that does not show itself. */
export function encode(body: object): Sensitive<Uint8Array> {
  return new Sensitive(new TextEncoder().encode(JSON.stringify(body)));
}

interface ChatAnswer {
  readonly choices?: readonly { message?: { content?: string }; delta?: { content?: string } }[];
  readonly error?: { readonly code: string };
}

async function read({ body }: Released): Promise<{ text: string; pieces: number }> {
  if (body instanceof Uint8Array) {
    const answer = JSON.parse(new TextDecoder().decode(body)) as ChatAnswer;
    return { text: answer.choices?.[0]?.message?.content ?? '', pieces: 1 };
  }
  const decoder = new TextDecoder();
  let events = '';
  for await (const chunk of body) events += decoder.decode(chunk, { stream: true });
  const deltas = events
    .split('\n')
    .filter((line) => line.startsWith('data: {'))
    .map((line) => (JSON.parse(line.slice(6)) as ChatAnswer).choices?.[0]?.delta?.content ?? '')
    .filter((content) => content !== '');
  return { text: deltas.join(''), pieces: deltas.length };
}
