/**
 * A progress bar, for whoever looks at a terminal.
 *
 * @module
 */

const WIDTH = 30;

/** `███░░░ 3 of 6 records`. */
export function bar(done: number, of: number, what: string): string {
  const filled = of === 0 ? WIDTH : Math.min(WIDTH, Math.floor((done / of) * WIDTH));
  return `${'█'.repeat(filled)}${'░'.repeat(WIDTH - filled)} ${done} of ${of} ${what}`;
}
