/**
 * Checks a model file before native code reads it.
 *
 * @module
 */
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { open, stat } from 'node:fs/promises';

import { HimayaError } from '@himaya/core';

/**
 * Returns the size of a GGUF file in bytes, after checking that it is one.
 *
 * @param sha256 - Hexadecimal; reads the whole file where it is given.
 * @throws {HimayaError} `FILE_UNREADABLE`
 */
export async function checkModelFile(path: string, sha256: string | undefined): Promise<number> {
  const sizeBytes = await sizeOf(path);
  if (!(await isGguf(path))) throw unreadableModel(path, 'the file is no GGUF model');
  if (sha256 !== undefined && (await digestOf(path)) !== sha256.toLowerCase()) {
    throw unreadableModel(path, 'the model file is not the one whose sha256 is configured');
  }
  return sizeBytes;
}

/** The error for a model file that cannot be used; `message` says what to do. */
export function unreadableModel(
  file: string,
  message: string,
  cause?: unknown,
): HimayaError<'FILE_UNREADABLE'> {
  return new HimayaError('FILE_UNREADABLE', message, { file }, { cause });
}

async function sizeOf(path: string): Promise<number> {
  try {
    return (await stat(path)).size;
  } catch (cause) {
    throw unreadableModel(path, 'there is no model file; put one there or correct the path', cause);
  }
}

/** Reports whether a file begins with the magic of GGUF. */
async function isGguf(path: string): Promise<boolean> {
  try {
    await using file = await open(path);
    const { buffer, bytesRead } = await file.read(new Uint8Array(4), 0, 4, 0);
    return bytesRead === 4 && new TextDecoder('latin1').decode(buffer) === 'GGUF';
  } catch (cause) {
    throw unreadableModel(path, 'the model file cannot be read', cause);
  }
}

async function digestOf(path: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(path)) hash.update(chunk);
  return hash.digest('hex');
}
