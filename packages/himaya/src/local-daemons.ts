/**
 * Asks the daemons on one's own machines whether a model of theirs runs in their maker's cloud. Ollama lists such
 * a model with `remote_host` and `remote_model`, also when it was copied under another name (docs.ollama.com, api).
 *
 * @module
 */
import { guardedGet } from '@himaya/adapters/http';
import { HimayaError } from '@himaya/core';
import type { Passport } from '@himaya/residency';
import { createEgress } from '@himaya/residency';

import { at } from './json.ts';

/** How long a daemon may take to list its models, in milliseconds. */
const LIMIT_MS = 2000;

/**
 * Says what the daemons list.
 *
 * @throws {HimayaError} `DESTINATION_REFUSED` where one lists a model that runs elsewhere
 */
export async function localDaemons(passports: readonly Passport[]): Promise<string> {
  await using egress = createEgress(passports, { connectTimeoutMs: LIMIT_MS });
  const get = guardedGet({ egress, passports });
  const own = passports.filter(({ kind, origin }) => kind === 'own' && origin?.startsWith('http'));
  const lists = await Promise.all(
    own.map(async ({ id, origin = '' }) => ({ id, remote: await remoteModels(get, origin) })),
  );
  const found = lists.find(({ remote = [] }) => remote.length > 0);
  if (found !== undefined) {
    throw new HimayaError(
      'DESTINATION_REFUSED',
      `${found.id} passes ${(found.remote ?? []).join(', ')} on to another host: remove the model there, and close the daemon’s way out`,
      { destination: found.id, why: 'a model of the daemon runs elsewhere' },
    );
  }
  const asked = lists.filter(({ remote }) => remote !== undefined).length;
  return `${asked} of ${own.length} list their models; none runs elsewhere`;
}

/** Names of the models that run elsewhere; `undefined` where there is no list to be had. */
async function remoteModels(
  get: typeof globalThis.fetch,
  origin: string,
): Promise<readonly string[] | undefined> {
  try {
    const answer = await get(`${origin}/api/tags`, { signal: AbortSignal.timeout(LIMIT_MS) });
    const models = at(await answer.json(), 'models');
    if (!Array.isArray(models)) return undefined;
    const remote = models.filter(
      (each) => isSet(each, 'remote_host') || isSet(each, 'remote_model'),
    );
    return remote.map((each) => {
      const name = at(each, 'name');
      return typeof name === 'string' && /^[\w.:/-]{1,100}$/.test(name) ? name : 'a model';
    });
  } catch {
    return undefined;
  }
}

function isSet(model: unknown, field: string): boolean {
  const value = at(model, field);
  return value !== undefined && value !== null && value !== '';
}
