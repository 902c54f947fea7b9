import { main } from '../src/cli.ts';

/** What a command answered. */
export interface Ran {
  readonly code: number;
  readonly out: readonly string[];
  readonly err: readonly string[];
}

/** Runs `himaya` in this process with these arguments and lines of standard input. */
export async function himaya(args: readonly string[], input: readonly string[] = []): Promise<Ran> {
  const out: string[] = [];
  const err: string[] = [];
  async function* lines(): AsyncGenerator<string> {
    yield* input;
  }
  const code = await main(args, {
    out: (line) => void out.push(line),
    err: (line) => void err.push(line),
    lines: lines(),
    stopped: Promise.resolve(),
  });
  return { code, out, err };
}
