/**
 * What the guard adds around a call: a 2 kB prompt with identifiers, all protections, durable
 * records on disk, beside the same model called directly.
 *
 * @module
 */
import { randomBytes } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { Sensitive } from '@himaya/core';
import { openHimaya } from 'himaya';
import { scriptedModel, testConfig } from 'himaya/testing';

import { durations, quantile } from './measure.ts';

const CALLS = 400;

/** Measures one caller, then 64 in flight against a model of 200 ms. */
export async function guardOverhead(): Promise<readonly string[]> {
  const directory = mkdtempSync(join(tmpdir(), 'himaya-bench-'));
  mkdirSync(join(directory, 'secrets'), { mode: 0o700 });
  for (const name of ['kek.key', 'log.key']) {
    const text = randomBytes(32).toString('base64');
    writeFileSync(join(directory, 'secrets', name), text, { mode: 0o600 });
  }
  let slow = 0;
  const model = scriptedModel('Merci, [PHONE] est noté.');
  const config = {
    ...testConfig,
    store: { path: 'store.db' },
    keys: { path: 'keys/keys.db', keyFile: 'file:secrets/kek.key' },
    log: { origin: 'bench.example.org', signingKey: 'file:secrets/log.key', outside: 'outside/cp' },
  };
  try {
    await using guard = await openHimaya(config, {
      directory,
      clients: {
        local: {
          async call(outbound, signal) {
            if (slow > 0) await new Promise((resolve) => setTimeout(resolve, slow));
            return await model.call(outbound, signal);
          },
        },
      },
    });
    const ref = await guard.identify('shop', new Sensitive('bench-person'));
    const context = { ...guard.home, subject: { ref }, purpose: 'support', locale: 'fr-MA' };
    await guard.noticeShown(context, '1');
    const bound = guard.for(context);
    const body = new TextEncoder().encode(JSON.stringify(request()));
    const call = async (): Promise<unknown> =>
      await bound.exchange({
        operation: 'model.call',
        route: 'chat',
        destination: 'local',
        body: new Sensitive(body),
      });
    await durations(50, call);
    const one = await durations(CALLS, call);
    slow = 200;
    const many: number[] = [];
    await Promise.all(
      Array.from({ length: 64 }, async () => many.push(...(await durations(8, call)))),
    );
    const [p50, p95] = [quantile(one, 0.5), quantile(one, 0.95)];
    return [
      `1 caller: ${p50.toFixed(2)} ms added at P50, ${p95.toFixed(2)} at P95 (the model itself takes none)`,
      `64 in flight, model of 200 ms: ${(quantile(many, 0.5) - 200).toFixed(2)} ms added at P50, ${(quantile(many, 0.95) - 200).toFixed(2)} at P95 (${((quantile(many, 0.5) - 200) / 2).toFixed(2)} % of the call)`,
    ];
  } finally {
    rmSync(directory, { recursive: true, force: true });
  }
}

/** About 2 kB, as in the measurements of the peers. */
function request(): object {
  const filler = 'Merci de vérifier la livraison du tapis commandé mardi, le prix et la couleur. ';
  const content = `Je m’appelle Khadija El Alaoui, 06 12 34 56 78, k.alaoui@example.org, ${filler.repeat(22)}`;
  return { model: 'scripted', messages: [{ role: 'user', content }] };
}
