/**
 * The parsed body: a tree with a slot where each text stood, and how it is written again.
 *
 * The original bytes are not kept. What leaves is written from this tree, so nothing leaves that was not read.
 *
 * @module
 */
import type { Modality } from '@himaya/core';
import { HimayaError } from '@himaya/core';

/** Where a text stood. */
export class Slot {
  readonly pointer: string;
  readonly text: string;
  /** `number`: written as a number while unchanged. `fixed`: a change is refused. */
  readonly kind: 'text' | 'number' | 'fixed';

  constructor(pointer: string, text: string, kind: 'text' | 'number' | 'fixed') {
    this.pointer = pointer;
    this.text = text;
    this.kind = kind;
  }
}

/** Content that was not read, hence cannot be written. Its bytes are not kept. */
export class Unread {
  readonly pointer: string;
  readonly modality: Modality;

  constructor(pointer: string, modality: Modality) {
    this.pointer = pointer;
    this.modality = modality;
  }
}

/** A string of JSON source. */
export class Source {
  readonly value: Node;

  constructor(value: Node) {
    this.value = value;
  }
}

/** An object, in the order of its members. A key can be a slot too. */
export class Members {
  readonly entries: readonly (readonly [string | Slot, Node])[];

  constructor(entries: readonly (readonly [string | Slot, Node])[]) {
    this.entries = entries;
  }
}

/** One node. */
export type Node =
  | string
  | number
  | boolean
  | null
  | Slot
  | Unread
  | Source
  | Members
  | readonly Node[];

/**
 * Writes the tree as a JSON value with the texts of the given pointers replaced.
 *
 * @throws {HimayaError} `MODALITY_UNREAD`; `OBLIGATION_UNFULFILLED` where a fixed text would change
 *   or two keys of one object would become equal.
 */
export function fill(node: Node, texts: ReadonlyMap<string, string>): unknown {
  if (node instanceof Slot) return fillSlot(node, texts);
  if (node instanceof Source) return JSON.stringify(fill(node.value, texts));
  if (node instanceof Members) return fillMembers(node, texts);
  if (node instanceof Unread) {
    const { pointer, modality } = node;
    throw new HimayaError('MODALITY_UNREAD', `content of kind ${modality} cannot be guarded`, {
      pointer,
      modality,
    });
  }
  return Array.isArray(node) ? node.map((item: Node) => fill(item, texts)) : node;
}

function fillSlot({ pointer, text, kind }: Slot, texts: ReadonlyMap<string, string>): unknown {
  const filled = texts.get(pointer) ?? text;
  if (kind === 'number' && filled === text) return Number(text);
  if (kind === 'fixed' && filled !== text) throw unfulfilled('an id cannot be rewritten');
  return filled;
}

function fillMembers({ entries }: Members, texts: ReadonlyMap<string, string>): unknown {
  const filled = new Map<string, unknown>();
  for (const [key, value] of entries) {
    const name = typeof key === 'string' ? key : String(fillSlot(key, texts));
    if (filled.has(name)) throw unfulfilled('two keys of one object became equal');
    filled.set(name, fill(value, texts));
  }
  return Object.fromEntries(filled);
}

function unfulfilled(why: string): HimayaError {
  return new HimayaError('OBLIGATION_UNFULFILLED', why, { obligation: 'rewrite' });
}
