/**
 * Keys of the gateway over the local socket: a command asks the process that serves, so that what it
 * takes back is taken back there, at once.
 *
 * @module
 */
import { HimayaError, TOKEN_RIGHTS } from '@himaya/core';

import { at } from './json.ts';
import type { TokenRequest, Tokens } from './tokens.ts';

/** What can be asked. */
export type TokenAsk =
  | { readonly do: 'token.create'; readonly token: TokenRequest }
  | { readonly do: 'token.revoke'; readonly id: string; readonly by: string };

/** What `token.create` answers. The key is in clear: the socket is its owner's alone. */
export interface MadeToken {
  readonly id: string;
  readonly token: string;
}

/** Reports whether a request of the local socket is one for {@link answerToken}. */
export function asksForToken(request: unknown): boolean {
  const asked = at(request, 'do');
  return asked === 'token.create' || asked === 'token.revoke';
}

/** Answers a request about keys. @throws {HimayaError} `CONTEXT_INVALID`, `USAGE` */
export async function answerToken(tokens: Tokens, request: unknown): Promise<MadeToken | null> {
  if (at(request, 'do') === 'token.revoke') {
    await tokens.revoke({ id: textOf(request, 'id'), by: textOf(request, 'by') });
    return null;
  }
  const asked = at(request, 'token');
  const days = at(asked, 'days');
  if (typeof days !== 'number') throw misunderstood();
  const rights = textsOf(asked, 'rights');
  const { id, token } = await tokens.create({
    tenant: textOf(asked, 'tenant'),
    by: textOf(asked, 'by'),
    caller: textOf(asked, 'caller'),
    purposes: textsOf(asked, 'purposes'),
    rights: rights.map((right) => TOKEN_RIGHTS.find((each) => each === right) ?? unknownRight()),
    days,
  });
  return { id, token: token.reveal() };
}

function textOf(value: unknown, key: string): string {
  const text = at(value, key);
  if (typeof text === 'string') return text;
  throw misunderstood();
}

function textsOf(value: unknown, key: string): readonly string[] {
  const list: unknown = at(value, key);
  if (Array.isArray(list) && list.every((each) => typeof each === 'string')) return list;
  throw misunderstood();
}

function unknownRight(): never {
  throw new HimayaError('CONTEXT_INVALID', `a right is one of ${TOKEN_RIGHTS.join(', ')}`, {
    field: 'rights',
  });
}

function misunderstood(): HimayaError<'USAGE'> {
  return new HimayaError('USAGE', 'the request is not one of ours', { command: 'token' });
}
