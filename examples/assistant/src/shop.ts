/**
 * The shop: the guard with its model, embedding and review store, opened from `himaya.yaml`.
 *
 * @module
 */
import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import type { LocalModel } from '@himaya/adapters/llama';
import { answerGrammar as tokensOnly, llamaModel } from '@himaya/adapters/llama';
import { SqliteVecCollection } from '@himaya/adapters/sqlite-vec';
import type { Client, Config, Himaya } from 'himaya';
import { openHimaya, parseConfig } from 'himaya';

import { answerEmbeddings } from './answer-embeddings.ts';
import { askedOf } from './asked.ts';
import { DIMENSIONS } from './embedding.ts';
import { answerGrammar } from './grammar.ts';
import type { Witnessed } from './witness.ts';
import { checkedModel } from './witness.ts';

const HERE = fileURLToPath(new URL('..', import.meta.url));

/** The model that is committed with the example, and its digest. */
export const BUNDLED_MODEL: { readonly path: string; readonly sha256: string } = {
  path: join(HERE, 'model/souk-tiny-f16.gguf'),
  sha256: '87015bf130a24ac2dd6f322f9a9155e6005c28877e72c33711edc306038c62d8',
};

/** How a shop is opened. */
export interface ShopOptions {
  /** Where databases and keys are; made where it is missing. */
  readonly directory: string;
  /** The port of the stand-in for a provider abroad. */
  readonly abroadPort: number;
  /** A GGUF file, or the URL of an OpenAI-compatible server. Default is the bundled model. */
  readonly model?: string;
}

/** An open shop. */
export interface Shop extends AsyncDisposable {
  readonly guard: Himaya;
  readonly directory: string;
  /** What the model was sent and wrote, by decision. */
  readonly witnessed: ReadonlyMap<string, Witnessed>;
}

/** Opens the shop; closing and opening it again is a restart. */
export async function openShop({ directory, abroadPort, model }: ShopOptions): Promise<Shop> {
  makeSecrets(directory);
  const config = configOf(abroadPort, model);
  const witnessed = new Map<string, Witnessed>();
  await using opened = new AsyncDisposableStack();
  const local = isUrl(model) ? undefined : opened.use(await openModel(model));
  const guard = opened.use(
    await openHimaya(config, {
      directory,
      clients: async ({ keys }) => ({
        ...(local !== undefined && { 'souk-tiny': checkedModel(local, witnessed) }),
        embedder: embedder(),
        'review-store': await SqliteVecCollection.open({
          file: join(directory, '.himaya/reviews.db'),
          name: 'reviews',
          dimensions: DIMENSIONS,
          keys,
        }),
      }),
    }),
  );
  const all = opened.move();
  return {
    guard,
    directory,
    witnessed,
    [Symbol.asyncDispose]: async () => await all.disposeAsync(),
  };
}

async function openModel(path: string | undefined): Promise<LocalModel> {
  return await llamaModel({
    path: path ?? BUNDLED_MODEL.path,
    ...(path === undefined && { sha256: BUNDLED_MODEL.sha256, contextSize: 512 }),
    grammar: ({ messages, tokens }) => {
      const asked = askedOf(messages, tokens);
      return asked === undefined ? tokensOnly(tokens) : answerGrammar(asked);
    },
  });
}

/** Hashes texts in this process. */
function embedder(): Client {
  return {
    async call(outbound) {
      const body = answerEmbeddings(outbound.take());
      return { status: 200, contentType: 'application/json', body };
    },
  };
}

/** The example's `himaya.yaml`, with the stand-in's port and, if asked for, a server in place of the bundled model. */
function configOf(abroadPort: number, model: string | undefined): Config {
  const text = readFileSync(join(HERE, 'himaya.yaml'), 'utf8');
  const config = parseConfig(text.replace(':41999', `:${abroadPort}`), 'himaya.yaml');
  if (!isUrl(model)) return config;
  const destinations = config.destinations.map((passport) =>
    passport.id === 'souk-tiny'
      ? { ...passport, kind: 'own' as const, origin: new URL(model).origin }
      : passport,
  );
  return { ...config, destinations };
}

function isUrl(model: string | undefined): model is string {
  return model !== undefined && /^https?:\/\//.test(model);
}

/** Two random keys, as `himaya init` makes them. */
function makeSecrets(directory: string): void {
  const secrets = join(directory, '.himaya/secrets');
  mkdirSync(secrets, { recursive: true, mode: 0o700 });
  for (const name of ['kek.key', 'log.key']) {
    const path = join(secrets, name);
    if (!existsSync(path)) writeFileSync(path, randomBytes(32).toString('base64'), { mode: 0o600 });
  }
}
