/**
 * What crosses between wire, redact and engine during an exchange.
 *
 * @module
 */
import type { Category } from './category.ts';
import type { Context } from './context.ts';
import type { Operator } from './decision.ts';
import type { Operation } from './facts.ts';
import type { Finding, Origin, Part } from './part.ts';
import type { Sensitive } from './sensitive.ts';

/** The shape of a payload. `vector.*` are ours, the others OpenAI's. */
export type Route = 'chat' | 'responses' | 'embeddings' | 'vector.write' | 'vector.search';

/** What a caller says about the parts at or below a JSON Pointer. It can only tighten. */
export interface Mark {
  readonly pointer: string;
  readonly origin: Exclude<Origin, 'subject'>;
  readonly subject: Part['subject'];
}

/** A request as it came in: nothing has been looked at. */
export interface Received {
  readonly context: Context;
  readonly operation: Operation;
  readonly route: Route;
  /** Id of the destination's passport. */
  readonly destination: string;
  /** What the destination is asked for, where that is not the model which the body names. */
  readonly model?: string;
  /** The request body, UTF-8 JSON. */
  readonly body: Sensitive<Uint8Array>;
  /** The caller's own `authorization` for the destination, passed on unread. */
  readonly credentials?: Sensitive<string>;
  readonly marks?: readonly Mark[];
}

/** A request that `wire` has read. */
export interface Payload {
  readonly route: Route;
  /** The model that is asked for. */
  readonly model: string;
  readonly stream: boolean;
  readonly parts: readonly Part[];
  /** Fields that were taken out although the caller may miss what they ask for; names of the published schema. */
  readonly removed?: readonly string[];
  /** The parsed body; `wire` alone looks inside. */
  readonly body: Sensitive<unknown>;
}

/** One text field of an answer: each has its own transformation, kept over all its chunks. */
export interface AnswerField {
  /** `json` where the text is itself JSON source, such as a tool call's arguments. */
  readonly kind: 'text' | 'json';
  /** Stable for all pieces of one field, such as `0/content` or `0/tool_calls/1/arguments`. */
  readonly key: string;
  /** The tool whose argument this is. */
  readonly tool?: string;
}

/** A text transformation whose whole output does not depend on how the input is cut. */
export interface TextStream {
  /** Takes a piece and returns what is cleared so far, possibly nothing. */
  push(text: string): string;
  /** Returns the rest. */
  end(): string;
}

/** Reads one answer and writes it again through the transformations of its fields. */
export interface AnswerReader {
  /** Rewrites a whole JSON answer. Unknown fields are dropped. */
  whole(body: Uint8Array): Uint8Array;
  /** Takes a piece of an event stream and returns the events cleared so far, as bytes. */
  push(chunk: Uint8Array): Uint8Array;
  /** Ends an event stream. `terminal` may be sent only once the outcome is durable. */
  end(): AnswerEnd;
  /** An event that tells a client that the stream failed. */
  failure(code: string, message: string): Uint8Array;
  /** How many unknown fields have been dropped. */
  readonly dropped: number;
  /** Model tokens that the answer reports, so far. */
  readonly usage?: AnswerUsage | undefined;
}

/** Model tokens of one answer, as its server counts them. */
export interface AnswerUsage {
  readonly input: number;
  readonly output: number;
}

/** The end of an event stream. */
export interface AnswerEnd {
  /** Events still cleared by the end of the input. */
  readonly rest: Uint8Array;
  /** The terminal events: `finish_reason`, usage, `[DONE]`. */
  readonly terminal: Uint8Array;
  /** False where the upstream stopped without a terminal event. */
  readonly complete: boolean;
}

/** The transformation of one exchange. Its tokens live only as long as it does. */
export interface Redaction {
  /**
   * Applies to each finding the operator of its category; a category without operator is kept.
   * Escapes text that already looks like a token.
   *
   * @param restorable - Whether {@link Redaction.answer} may put these originals back.
   */
  transform(
    text: string,
    findings: readonly Finding[],
    operators: ReadonlyMap<Category, Operator>,
    restorable: boolean,
  ): string;
  /**
   * Opens the way back for one answer field: our tokens become the originals again (where
   * `restore`), what the model invented is masked.
   */
  answer(field: AnswerField, restore: boolean): TextStream;
  /** Tokens written so far, for a grammar. */
  readonly tokens: readonly string[];
  /** What the answer invented, by category. */
  readonly invented: ReadonlyMap<Category, number>;
  /** How many tokens were restored. */
  readonly restored: number;
}
