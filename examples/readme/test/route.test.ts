/**
 * How a user tests a route without a model.
 *
 * @module
 */
import { expectDenied, expectPermitted, openTestGuard, scriptedModel } from 'himaya/testing';
import { Sensitive } from 'himaya';
import type { Context, ExchangeRequest, Himaya } from 'himaya';
import { expect, test } from 'vitest';

function request(content: string): ExchangeRequest {
  const body = { model: 'scripted', messages: [{ role: 'user', content }] };
  return {
    operation: 'model.call',
    route: 'chat',
    destination: 'local',
    body: new Sensitive(new TextEncoder().encode(JSON.stringify(body))),
  };
}

async function contextOf(guard: Himaya, purpose: string): Promise<Context> {
  const ref = await guard.identify('shop', new Sensitive('customer-1'));
  const context: Context = { ...guard.home, purpose, subject: { ref }, locale: 'fr-MA' };
  await guard.noticeShown(context, '1');
  return context;
}

test('the model is never sent the phone number', async () => {
  const model = scriptedModel('ok');
  await using guard = await openTestGuard({ clients: { local: model } });
  const context = await contextOf(guard, 'support');

  await expectPermitted(guard.for(context).exchange(request('Mon numéro : 06 12 34 56 78')));

  expect(model.sent).toHaveLength(1);
  expect(model.sent[0]).not.toContain('06 12 34 56 78');
});

test('personalisation without consent reaches no model', async () => {
  const model = scriptedModel('ok');
  await using guard = await openTestGuard({ clients: { local: model } });
  const context = await contextOf(guard, 'personalisation');

  await expectDenied(guard.for(context).exchange(request('Que me plairait-il ?')), 'DENIED');

  expect(model.sent).toHaveLength(0);
});
