/**
 * Parts of a payload and what is found in them.
 *
 * @module
 */
import type { Category } from './category.ts';
import type { Sensitive } from './sensitive.ts';

/** Where a part's text comes from. Only a subject's own parts may be restored. */
export type Origin = 'subject' | 'application' | 'retrieved' | 'tool';

/** The kind of content. Anything but `text` is unread in this version, hence denied. */
export type Modality = 'text' | 'image' | 'audio' | 'video' | 'file';

/** One piece of a payload that can hold personal data. */
export interface Part {
  /** JSON Pointer (RFC 6901) of the string in the payload. */
  readonly pointer: string;
  readonly modality: Modality;
  /** The text. Absent where the modality is not `text`. */
  readonly text?: Sensitive<string>;
  readonly origin: Origin;
  /**
   * `context`: about the person of the exchange. `none`: about nobody, such as catalogue text; a
   * finding there is removed.
   */
  readonly subject: 'context' | 'none';
  /** The JSON key or column the text stands under, for the detector. */
  readonly hint?: string;
  /** Whether the text goes on where the text of the part before it ends: one message, side by side. */
  readonly continues?: boolean;
  /** For the argument or result of a tool: the tool's name as the caller wrote it. */
  readonly tool?: string;
}

/** Personal data found in one text: a half-open range `[start, end)` of UTF-16 units. */
export interface Finding {
  readonly category: Category;
  readonly start: number;
  readonly end: number;
  /** In [0, 1]. From {@link CONFIDENCE_THRESHOLD} it counts for decisions and transformations. */
  readonly confidence: number;
}

/** Findings below this confidence are reported and not acted upon. */
export const CONFIDENCE_THRESHOLD = 0.5;
