/**
 * Scene 5: a provider abroad, with and without a transfer record; a photo.
 *
 * @module
 */
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

import { chatCompletion } from '@himaya/wire';

import { ask, contextOf, encode } from '../assistant.ts';
import { permitLine, refused } from '../decision-line.ts';
import type { Shop } from '../shop.ts';
import type { Show } from '../show.ts';

const MESSAGE =
  "Bonjour, je m'appelle Khadija El Alaoui, mon téléphone 06 12 34 56 78, je cherche un tapis";

/** A loopback server that stands for a provider in France. It counts what reaches it. */
export interface StandIn extends AsyncDisposable {
  readonly port: number;
  readonly sockets: number;
  /** Bodies that reached it. */
  readonly bodies: readonly string[];
}

/** Starts the stand-in. It answers with what it was asked. */
export async function startStandIn(): Promise<StandIn> {
  const bodies: string[] = [];
  let sockets = 0;
  const server = createServer((request, response) => {
    let body = '';
    request.setEncoding('utf8').on('data', (piece: string) => (body += piece));
    request.on('end', () => {
      bodies.push(body);
      const { messages } = JSON.parse(body) as { messages: { content: string }[] };
      const head = { id: 'chatcmpl-fr', createdMs: Date.now(), model: 'grand-modele' };
      const usage = { promptTokens: 1, completionTokens: 1 };
      const content = `(reçu en France) ${messages.at(-1)?.content ?? ''}`;
      response.setHeader('content-type', 'application/json');
      response.end(chatCompletion({ ...head, content, finish: 'stop', usage }));
    });
  });
  server.on('connection', () => {
    sockets += 1;
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    port: (server.address() as AddressInfo).port, // a TCP server's address has a port
    get sockets() {
      return sockets;
    },
    bodies,
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

/** Scene 5. */
export async function abroad(shop: Shop, show: Show, standIn: StandIn): Promise<void> {
  show.scene(5, 'A provider abroad (a loopback stand-in whose passport says FR)');
  const question = { message: MESSAGE, conversation: 's5', turns: 'restated' } as const;
  show.row('person', MESSAGE);
  show.row('purpose', 'enquiry, to cloud-fr: no transfer record on file');
  const denied = await refused(
    shop,
    async () => await ask(shop, { ...question, purpose: 'enquiry', destination: 'cloud-fr' }),
  );
  show.row('decision', denied.line);
  show.row('person reads', denied.person);
  show.row('sockets', `${standIn.sockets} opened towards the provider`);
  if (standIn.sockets !== 0) throw new Error('a socket was opened for a denied call');

  show.row('the same', 'to the local model, with pseudonyms');
  const local = await ask(shop, { ...question, purpose: 'enquiry' });
  show.turn(local, await permitLine(shop, local));

  show.row('the same', 'for translation, with a transfer record on file (INVENTED)');
  const filed = await ask(shop, { ...question, purpose: 'translation', destination: 'cloud-fr' });
  show.row('provider sees', lastMessage(standIn.bodies.at(-1)));
  show.row('person gets', filed.got);
  show.row('decision', await permitLine(shop, filed));

  const photo = await refused(shop, async () => {
    const bound = await contextOf(shop.guard, { message: '', purpose: 'enquiry' });
    const content = [
      { type: 'text', text: 'بشحال هاد الزربية؟' },
      { type: 'image_url', image_url: { url: 'data:image/png;base64,iVBORw0KGgo=' } },
    ];
    const body = encode({ model: 'souk-tiny', messages: [{ role: 'user', content }] });
    await bound.exchange({
      operation: 'model.call',
      route: 'chat',
      destination: 'souk-tiny',
      body,
    });
  });
  show.row('person', 'attaches a photo');
  show.row('decision', photo.line);
  show.row('person reads', photo.person);
}

function lastMessage(body: string | undefined): string {
  const { messages } = JSON.parse(body ?? '{}') as { messages?: { content: string }[] };
  return messages?.at(-1)?.content ?? '';
}
