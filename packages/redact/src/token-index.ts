/**
 * The tokens of one exchange, looked up by what is left of them when a model has written them its own
 * way. Each question has one answer or none.
 *
 * @module
 */
import { CATEGORIES, placeholderName } from '@himaya/core';

/** Least characters of a code that must stand where it was cut short. */
const PART_MIN = 6;
const NAMES: ReadonlySet<string> = new Set(CATEGORIES.map((c) => lettersOf(placeholderName(c))));

/** The letters and digits of folded text. */
function lettersOf(text: string): string {
  return text.toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, '');
}

/** All tokens that were written, restorable or not: what is not unique among them is not told. */
export class TokenIndex {
  /** Keys of tokens, by name and code. */
  readonly #codes = new Map<string, Map<string, string>>();
  /** Keys by code alone; empty where two tokens share it. */
  readonly #byCode = new Map<string, string>();

  /** @param key - The token without its brackets, in small letters. */
  add(key: string): void {
    const at = key.lastIndexOf('_');
    const name = lettersOf(key.slice(0, at));
    const code = key.slice(at + 1);
    const codes = this.#codes.get(name) ?? new Map<string, string>();
    this.#codes.set(name, codes.set(code, key));
    const other = this.#byCode.get(code);
    this.#byCode.set(code, other === undefined || other === key ? key : '');
  }

  /** Names of categories that have tokens, without signs. */
  get names(): Iterable<string> {
    return this.#codes.keys();
  }

  get isEmpty(): boolean {
    return this.#codes.size === 0;
  }

  /** The token of this name and code. A code cut short counts where one token alone begins so. */
  find(name: string, code: string): string | undefined {
    const codes = this.#codes.get(name);
    const whole = codes?.get(code);
    if (whole !== undefined || codes === undefined || code.length < PART_MIN) return whole;
    const fitting = [...codes.keys()].filter((each) => each.startsWith(code));
    return fitting.length === 1 ? codes.get(fitting[0] ?? '') : undefined;
  }

  /** The token whose name and code, run together, are `letters`. */
  findJoined(letters: string): string | undefined {
    const keys = new Set<string>();
    for (const name of this.#codes.keys()) {
      if (!letters.startsWith(name)) continue;
      const key = this.find(name, letters.slice(name.length));
      if (key !== undefined) keys.add(key);
    }
    const [key] = keys;
    return keys.size === 1 ? key : undefined;
  }

  /** The token of a whole code behind a name that is none of ours, such as a translated one. */
  findRenamed(name: string, code: string): string | undefined {
    if (name === '' || NAMES.has(name)) return undefined;
    return this.#byCode.get(code) || undefined;
  }
}
