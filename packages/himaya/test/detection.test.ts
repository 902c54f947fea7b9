import { Sensitive } from '@himaya/core';
import { expect, test } from 'vitest';

import { openTestGuard, scriptedModel } from '../src/testing.ts';

test('a guarded call follows the recognisers and lists of its configuration', async () => {
  const model = scriptedModel('Badge EMP-54321, standard 05 22 00 00 00.');
  await using guard = await openTestGuard({
    clients: { local: model },
    config: {
      detection: {
        recognisers: [{ id: 'badge', category: 'phone', pattern: 'EMP-\\d{5}' }],
        allow: [{ value: '0522000000', reason: 'our switchboard', by: 'N. Officer' }],
        deny: [{ value: 'Zellige Bleu', category: 'person-name', reason: 'a person at risk' }],
      },
    },
  });
  const ref = await guard.identify('shop', new Sensitive('customer-1'));
  const context = { ...guard.home, purpose: 'support', subject: { ref }, locale: 'fr-MA' };
  await guard.noticeShown(context, '1');
  const content = 'zellige-bleu, badge EMP-12345, standard 05 22 00 00 00';
  const body = { model: 'scripted', messages: [{ role: 'user', content }] };
  const released = await guard.for(context).exchange({
    operation: 'model.call',
    route: 'chat',
    destination: 'local',
    body: new Sensitive(new TextEncoder().encode(JSON.stringify(body))),
  });

  expect(model.sent[0]).toContain('standard 05 22 00 00 00');
  expect(model.sent[0]).not.toMatch(/zellige|EMP-12345/iu);
  const answer = JSON.stringify(released, (_, value: unknown) =>
    value instanceof Uint8Array ? new TextDecoder().decode(value) : value,
  );
  expect(answer).toContain('05 22 00 00 00');
  expect(answer).not.toContain('54321');
});
