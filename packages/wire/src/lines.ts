/**
 * Bytes to lines, cut anywhere: the framing under SSE and NDJSON.
 *
 * @module
 */
import { HimayaError } from '@himaya/core';

const LF = 0x0a;
const CR = 0x0d;

/** Default bound of a line and of an event: 4 MiB. */
export const DEFAULT_MAX_BYTES: number = 4 * 1024 * 1024;

/**
 * Splits UTF-8 bytes into lines ended by LF, CR LF or CR; the line ends are dropped, and so is a byte
 * order mark. Lines are found among the bytes and decoded whole, so a cut inside a character or a CR LF
 * changes nothing.
 */
export class LineDecoder {
  readonly #maxBytes: number;
  readonly #decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  #pieces: Uint8Array[] = [];
  #bytes = 0;
  #afterCr = false;
  #first = true;

  constructor(maxBytes: number = DEFAULT_MAX_BYTES) {
    this.#maxBytes = maxBytes;
  }

  /**
   * Takes a piece and returns the lines it completes.
   *
   * @throws {HimayaError} `ANSWER_UNREADABLE` if a line is longer than the bound or not UTF-8.
   */
  push(chunk: Uint8Array): string[] {
    const lines: string[] = [];
    let start = 0;
    for (let at = 0; at < chunk.length; at += 1) {
      const byte = chunk[at];
      const ofCrLf = byte === LF && this.#afterCr;
      this.#afterCr = byte === CR;
      if (byte !== LF && byte !== CR) continue;
      if (!ofCrLf) lines.push(this.#take(chunk.subarray(start, at)));
      start = at + 1;
    }
    this.#keep(chunk.subarray(start));
    return lines;
  }

  /** Returns the last line where the input did not end with a line end. */
  end(): string[] {
    return this.#bytes === 0 ? [] : [this.#take(new Uint8Array())];
  }

  #keep(piece: Uint8Array): void {
    if (piece.length === 0) return;
    this.#bytes += piece.length;
    if (this.#bytes > this.#maxBytes) throw tooLong();
    // A copy: the caller may reuse its buffer.
    this.#pieces.push(piece.slice());
  }

  #take(piece: Uint8Array): string {
    this.#keep(piece);
    const bytes = new Uint8Array(this.#bytes);
    let at = 0;
    for (const kept of this.#pieces) {
      bytes.set(kept, at);
      at += kept.length;
    }
    this.#pieces = [];
    this.#bytes = 0;
    const line = decode(this.#decoder, bytes);
    const text = this.#first && line.startsWith('\uFEFF') ? line.slice(1) : line;
    this.#first = false;
    return text;
  }
}

function decode(decoder: InstanceType<typeof TextDecoder>, bytes: Uint8Array): string {
  try {
    return decoder.decode(bytes);
  } catch {
    throw new HimayaError('ANSWER_UNREADABLE', 'the stream is not UTF-8', {});
  }
}

/** The error for a line or an event over its bound. */
export function tooLong(): HimayaError {
  return new HimayaError('ANSWER_UNREADABLE', 'a line or event is too long', {});
}
