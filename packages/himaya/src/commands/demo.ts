/**
 * `himaya demo`: one permitted and one denied exchange and a log that verifies, in memory. There is
 * no model: an echo shows what one would have been sent.
 *
 * @module
 */
import { HimayaError, Sensitive } from '@himaya/core';

import { at } from '../json.ts';
import { openTestGuard, scriptedModel, testConfig } from '../testing.ts';
import type { Command } from './command.ts';
import { parse } from './command.ts';
import { describeVerdict } from './audit.ts';

const TEXT = 'سميتي خديجة العلوي، لاكارط ديالي BK456123، تيليفوني 06 12 34 56 78، بغيت زربية';

/** `demo`. */
export const demo: Command = {
  name: 'demo',
  summary: 'shows one permitted and one denied exchange, in memory, with an echo for a model',
  help: 'himaya demo\n\nWrites no file and opens no socket. The assistant of the repository (npm start) has a real model.',
  async run(args, io) {
    parse('demo', args, {});
    const echo = scriptedModel((payload) => lastMessage(payload));
    await using guard = await openTestGuard({
      clients: { local: echo },
      clock: Date.now,
      config: { purposes: testConfig.purposes },
    });
    const ref = await guard.identify('shop', new Sensitive('demo-person'));
    await ask('support');
    await ask('personalisation');
    const verdicts = await guard.audit.verify('shop');
    for (const verdict of verdicts) io.out(`log          ${describeVerdict(verdict)}`);
    return 0;

    async function ask(purpose: string): Promise<void> {
      const context = { ...guard.home, subject: { ref }, purpose, locale: 'ar-MA' };
      await guard.noticeShown(context, '1');
      const messages = [{ role: 'user', content: TEXT }];
      const body = new TextEncoder().encode(JSON.stringify({ model: 'scripted', messages }));
      io.out(`purpose      ${purpose}`);
      io.out(`person       ${TEXT}`);
      try {
        const released = await guard.for(context).exchange({
          operation: 'model.call',
          route: 'chat',
          destination: 'local',
          body: new Sensitive(body),
        });
        io.out(`model sees   ${lastMessage(echo.sent.at(-1) ?? '{}')}`);
        const answer =
          released.body instanceof Uint8Array ? new TextDecoder().decode(released.body) : '';
        io.out(`person gets  ${contentOf(answer)}`);
        io.out(`decision     permit by ${released.rules.join(', ')}, record #${released.index}`);
      } catch (cause) {
        if (!(cause instanceof HimayaError)) throw cause;
        const shown = await guard.audit.show('shop', guard.audit.size('shop') - 1);
        io.out(`decision     ${cause.message}, record #${shown.index}`);
        io.out(`why          ${shown.explanation?.officer.fr ?? ''}`);
      }
      io.out('');
    }
  },
};

function lastMessage(payload: string): string {
  const messages = at(JSON.parse(payload), 'messages');
  return Array.isArray(messages) ? String(at(messages.at(-1), 'content')) : '';
}

function contentOf(answer: string): string {
  return String(at(JSON.parse(answer), 'choices', 0, 'message', 'content'));
}
