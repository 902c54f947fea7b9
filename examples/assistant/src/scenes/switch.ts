/**
 * Scene 4: the person's switch, over HTTP with her own token; obeyed on the very next request, and
 * after a restart.
 *
 * @module
 */
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';

import { fromJwt, personRoutes } from '@himaya/express';
import express from 'express';
import { hasCode } from 'himaya';
import { exportJWK, generateKeyPair, SignJWT } from 'jose';

import { ask } from '../assistant.ts';
import type { Turn } from '../assistant.ts';
import { CUSTOMERS } from '../customers.ts';
import { permitLine, refused } from '../decision-line.ts';
import type { ChatMessage } from '../prompt.ts';
import type { Shop } from '../shop.ts';
import type { Show } from '../show.ts';

const ISSUER = 'https://accounts.souk-atlas.example.org';
const CALLERS = 8;
const MESSAGE = 'بغيت زربية';

/** The person's own client: her token and her routes. */
interface PersonClient extends AsyncDisposable {
  put(path: string, body: object): Promise<number>;
}

async function personClient(shop: Shop): Promise<PersonClient> {
  const { publicKey, privateKey } = await generateKeyPair('EdDSA');
  const jwks = { keys: [{ ...(await exportJWK(publicKey)), kid: 'shop', alg: 'EdDSA' }] };
  const context = fromJwt({ issuer: ISSUER, audience: 'souk', algorithms: ['EdDSA'], jwks });
  const { persons, home } = shop.guard;
  const app = express().use('/me', personRoutes({ persons, context, home }));
  const server = app.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo; // a TCP server's address has a port
  const token = await new SignJWT({})
    .setProtectedHeader({ alg: 'EdDSA', kid: 'shop' })
    .setIssuer(ISSUER)
    .setAudience('souk')
    .setSubject(CUSTOMERS[0]?.id ?? '')
    .setExpirationTime('5m')
    .sign(privateKey);
  return {
    async put(path, body) {
      const answer = await fetch(`http://127.0.0.1:${port}/me${path}`, {
        method: 'PUT',
        headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
        body: JSON.stringify(body),
      });
      await answer.arrayBuffer();
      if (!answer.ok) throw new Error(`the person's request was answered with ${answer.status}`);
      return answer.status;
    },
    async [Symbol.asyncDispose]() {
      server.close();
      server.closeAllConnections();
      await once(server, 'close');
    },
  };
}

/** Scene 4, first half. The shop is opened again by the caller, then {@link afterRestart}. */
export async function theSwitch(shop: Shop, show: Show): Promise<void> {
  show.scene(4, 'The person switches personalisation on, and off');
  await using person = await personClient(shop);
  await person.put('/consents/personalisation', { status: 'given', notice: '2026-11' });
  show.row('person', 'PUT /me/consents/personalisation {"status":"given"} with her own token');
  const on = await ask(shop, { message: MESSAGE, purpose: 'personalisation', conversation: 's4' });
  show.turn(on, await permitLine(shop, on));

  const { permits, denials, after, delayMs } = await race(shop, async () => {
    await person.put('/consents/personalisation', { status: 'withdrawn' });
  });
  show.row('person', 'PUT /me/consents/personalisation {"status":"withdrawn"}');
  show.row(
    'measured',
    `${CALLERS} callers in flight: ${permits} permits before, ${denials} refusals, ${after} permits after the acknowledgement; first refusal ${delayMs.toFixed(1)} ms after the request`,
  );
  if (after !== 0) throw new Error('a call was permitted after the acknowledgement');

  const off = await ask(shop, {
    message: MESSAGE,
    purpose: 'enquiry',
    conversation: 's4',
    history: allowedTurns([on], 'enquiry'),
  });
  show.turn(off, await permitLine(shop, off));
  const leaked = off.sent.some(({ content }) => content.includes(on.got));
  show.row('history', leaked ? 'LEAKED' : 'the personalised turn stayed at home');
  if (leaked) throw new Error('a personalised turn reached the model after the opt-out');
}

/** Scene 4, after the shop was closed and opened again. */
export async function afterRestart(shop: Shop, show: Show): Promise<void> {
  const { line } = await refused(
    shop,
    async () =>
      await ask(shop, { message: MESSAGE, purpose: 'personalisation', conversation: 's4' }),
  );
  show.row('restarted', line);
}

/** Earlier turns that were had for the same purpose: a turn for another is not shown to the model again. */
function allowedTurns(turns: readonly Turn[], purpose: string): readonly ChatMessage[] {
  return turns
    .filter(({ question }) => question.purpose === purpose)
    .flatMap(({ question, got }) => [
      { role: 'user' as const, content: question.message },
      { role: 'assistant' as const, content: got },
    ]);
}

interface Race {
  readonly permits: number;
  readonly denials: number;
  /** Answers that began after the acknowledgement and were permitted. */
  readonly after: number;
  readonly delayMs: number;
}

/** Callers ask without pause while the person switches off, and for a while after. */
async function race(shop: Shop, switchOff: () => Promise<void>): Promise<Race> {
  let acknowledged = false;
  const clock = new AbortController();
  let permits = 0;
  let denials = 0;
  let after = 0;
  let requested = Number.POSITIVE_INFINITY;
  let firstDenial = Number.POSITIVE_INFINITY;
  const caller = async (): Promise<void> => {
    while (!clock.signal.aborted) {
      try {
        await ask(shop, { message: MESSAGE, purpose: 'personalisation', conversation: 's4' });
        if (acknowledged) after += 1;
        else permits += 1;
      } catch (cause) {
        if (!hasCode(cause, 'DENIED') && !hasCode(cause, 'CONSENT_CHANGED')) throw cause;
        denials += 1;
        firstDenial = Math.min(firstDenial, performance.now());
      }
    }
  };
  const callers = Promise.all(Array.from({ length: CALLERS }, caller));
  await new Promise((resolve) => setTimeout(resolve, 300));
  requested = performance.now();
  await switchOff();
  acknowledged = true;
  await new Promise((resolve) => setTimeout(resolve, 200));
  clock.abort();
  await callers;
  return { permits, denials, after, delayMs: Math.max(0, firstDenial - requested) };
}
