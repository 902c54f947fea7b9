/**
 * What every page of ours writes its texts with.
 *
 * @module
 */

/** Text of an element. */
export function text(value: string): string {
  return value
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

/** Ids, numbers and times, which keep their direction in an Arabic page. */
export function ltr(value: string): string {
  return `<bdi>${text(value)}</bdi>`;
}
