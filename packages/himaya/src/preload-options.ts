/**
 * How Node is told to load the preload.
 *
 * @module
 */

/** The text for `NODE_OPTIONS`. `file` is the preload; run from its source it needs the source's condition. */
export function preloadOptions(file: string): string {
  const source = file.endsWith('.ts') ? '--conditions=@himaya/source ' : '';
  // Within quotes NODE_OPTIONS takes a backslash as an escape (Node.js, CLI documentation).
  return `${source}--require="${file.replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`;
}
