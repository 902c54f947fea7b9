/**
 * What a payload carries besides its parts; wire alone looks inside.
 *
 * @module
 */
import type { Payload } from '@himaya/core';

import type { Members } from './tree.ts';

/** What the client asked of its answer. */
export interface Wishes {
  /** Embeddings: how it wants them. */
  readonly encoding: 'float' | 'base64';
  /** Chat streams: a chunk of its own for the usage. */
  readonly usageChunk: boolean;
  /** Chat and responses: the content is to be JSON source. */
  readonly jsonContent: boolean;
}

/** A parsed body. */
export class Body {
  readonly root: Members;
  readonly wishes: Wishes;

  constructor(root: Members, wishes: Wishes) {
    this.root = root;
    this.wishes = wishes;
  }
}

/** Looks inside a payload that this package made. */
export function bodyOf(payload: Payload): Body {
  const body = payload.body.reveal();
  if (!(body instanceof Body)) throw new Error('bug: a payload is made by parse alone');
  return body;
}
