/**
 * What the process that writes answers to commands of other processes: one desk for each kind of request.
 *
 * @module
 */
import type { ActivePolicy } from './active-policy.ts';
import type { FormalityRegistry } from './formality-book.ts';
import { answerFormality } from './formality-book.ts';
import { at } from './json.ts';
import type { Office } from './office.ts';
import { answerToken, asksForToken } from './token-desk.ts';
import type { Tokens } from './tokens.ts';

/** Everything that answers. */
export interface Desks {
  readonly tokens: Tokens;
  readonly formalities: FormalityRegistry;
  readonly active: Pick<ActivePolicy, 'activate'>;
  readonly office: Office;
}

/** Answers one request. What nobody else knows the office refuses. */
export async function answerLocal(desks: Desks, request: unknown): Promise<unknown> {
  const { tokens, formalities, active, office } = desks;
  if (at(request, 'do') === 'activate') return await active.activate();
  if (asksForToken(request)) return await answerToken(tokens, request);
  return (await answerFormality(formalities, request)) ?? (await office.answer(request));
}
