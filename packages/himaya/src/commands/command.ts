/**
 * What every command of `himaya` is.
 *
 * @module
 */
import { parseArgs } from 'node:util';

import { HimayaError } from '@himaya/core';

/** Where a command reads and writes. */
export interface Io {
  /** Writes a line to standard output. */
  readonly out: (line: string) => void;
  /** Writes a line to standard error. */
  readonly err: (line: string) => void;
  /** Writes text to standard output as it is. Default: {@link Io.out}, which ends the line. */
  readonly write?: (text: string) => void;
  /** Shows a line in place of the last one; only where a person looks at a terminal. */
  readonly progress?: (line: string) => void;
  /** Lines of standard input. */
  readonly lines: AsyncIterable<string>;
  /** Calls `reload` whenever the process is asked to read its rules again. */
  readonly onReload?: (reload: () => void) => void;
  /** Resolves when the process is asked to stop. */
  readonly stopped: Promise<void>;
}

/**
 * How a command ended: 0 done; 1 the answer is no (a log that does not verify, a failing policy
 * test, an invalid file); 2 it was called wrongly; 3 something it needs is not available.
 */
export type ExitCode = 0 | 1 | 2 | 3;

/** One command. */
export interface Command {
  /** As typed, such as `audit verify`. */
  readonly name: string;
  /** One line. */
  readonly summary: string;
  /** Shown by `--help`, after the summary. */
  readonly help: string;
  run(args: readonly string[], io: Io): Promise<ExitCode>;
}

type Options = Readonly<
  Record<string, { readonly type: 'string' | 'boolean'; readonly default?: string | boolean }>
>;

/** Parsed arguments. */
export interface Arguments {
  readonly positionals: readonly string[];
  readonly text: (name: string) => string | undefined;
  readonly flag: (name: string) => boolean;
}

/**
 * Parses arguments strictly.
 *
 * @throws {HimayaError} `USAGE`
 */
export function parse(command: string, args: readonly string[], options: Options): Arguments {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      options: { ...options },
      allowPositionals: true,
      strict: true,
    });
    const valueOf = (name: string): unknown =>
      Object.entries(values).find(([k]) => k === name)?.[1];
    return {
      positionals,
      text: (name) => {
        const value = valueOf(name);
        return typeof value === 'string' ? value : undefined;
      },
      flag: (name) => valueOf(name) === true,
    };
  } catch (cause) {
    const code = cause instanceof Error && 'code' in cause ? String(cause.code) : '';
    throw usage(
      command,
      code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION'
        ? 'an option is not known'
        : 'the arguments cannot be read',
    );
  }
}

/** The error for a wrong call. */
export function usage(command: string, problem: string): HimayaError<'USAGE'> {
  return new HimayaError('USAGE', `${problem}; see himaya ${command} --help`, { command });
}

/** The option of every command that reads `himaya.yaml`. */
export const CONFIG_OPTION = { config: { type: 'string', default: 'himaya.yaml' } } as const;
