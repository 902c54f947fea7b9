/**
 * Writes files into one zip, as they come.
 *
 * @module
 */
import { open } from 'node:fs/promises';

import { Zip, ZipDeflate } from 'fflate';

/** One file of an archive. */
interface ArchivedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/**
 * Writes an archive at `path`, readable by its owner alone. Nothing may be there yet.
 *
 * @param onFile - Told after each file how many are written.
 * @returns How many files it holds.
 */
export async function writeZip(
  path: string,
  files: AsyncIterable<ArchivedFile>,
  onFile?: (written: number) => void,
): Promise<number> {
  await using handle = await open(path, 'wx', 0o600);
  const waiting: Uint8Array[] = [];
  const archive = new Zip((error, chunk) => {
    if (error !== null) throw error;
    waiting.push(chunk);
  });
  const flush = async (): Promise<void> => {
    // oxlint-disable-next-line no-await-in-loop -- in order
    for (const chunk of waiting.splice(0)) await handle.writeFile(chunk);
  };
  let written = 0;
  for await (const { name, bytes } of files) {
    const entry = new ZipDeflate(name, { level: 6 });
    archive.add(entry);
    entry.push(bytes, true);
    await flush();
    written += 1;
    onFile?.(written);
  }
  archive.end();
  await flush();
  await handle.sync();
  return written;
}
