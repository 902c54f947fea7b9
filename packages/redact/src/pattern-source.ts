/**
 * Reads the source of a custom recogniser's pattern. What is outside the safe part is refused, with the place
 * and what to write instead.
 *
 * @module
 */
import { foldToString } from './fold.ts';
import {
  type CodeSet,
  lengthsOf,
  Pattern,
  PATTERN_MAX,
  type PatternNode,
  PatternProblem,
  rangeOf,
  setOf,
} from './pattern.ts';

/** Characters of source that are read. */
const SOURCE_MAX = 512;
const GROUPS_MAX = 16;

/**
 * Compiles the source of a pattern.
 *
 * @throws {PatternProblem} if it is outside the safe part
 */
export function compilePattern(source: string): Pattern {
  if (source.length > SOURCE_MAX)
    throw new PatternProblem(SOURCE_MAX, `is longer than ${SOURCE_MAX} characters`);
  const reader = new Reader(source);
  const node = reader.choice(0);
  reader.expectEnd();
  const { least, most } = lengthsOf(node);
  if (least === 0)
    throw new PatternProblem(0, 'matches nothing at all: make a part of it required');
  if (most > PATTERN_MAX)
    throw new PatternProblem(0, `can match ${most} characters; at most ${PATTERN_MAX}`);
  return new Pattern(node);
}

class Reader {
  readonly #source: string;
  #at = 0;

  constructor(source: string) {
    this.#source = source;
  }

  expectEnd(): void {
    if (this.#at < this.#source.length)
      throw this.#problem('a ) closes no group; write \\) for the character');
  }

  choice(depth: number): PatternNode {
    if (depth > GROUPS_MAX) throw this.#problem('groups are nested too deeply');
    const items = [this.#sequence(depth)];
    while (this.#take('|')) items.push(this.#sequence(depth));
    return { kind: 'choice', items };
  }

  #sequence(depth: number): PatternNode {
    const items: PatternNode[] = [];
    while (this.#at < this.#source.length && !this.#sees('|') && !this.#sees(')')) {
      items.push(this.#repeated(this.#atom(depth)));
    }
    return { kind: 'sequence', items };
  }

  #atom(depth: number): PatternNode {
    if (this.#take('(')) return this.#group(depth);
    if (this.#take('[')) return { kind: 'set', set: this.#class() };
    if (this.#take('\\')) return { kind: 'set', set: this.#escape() };
    if (this.#sees('.')) throw this.#problem('. is any character; name them, as in [A-Z0-9]');
    if (this.#sees('^') || this.#sees('$')) {
      throw this.#problem('^ and $ are not needed: a match begins and ends at the edge of a word');
    }
    if (/[*+?{]/u.test(this.#source[this.#at] ?? '')) {
      throw this.#problem(
        'nothing stands before this sign; write a \\ before it for the character',
      );
    }
    return literal(this.#next());
  }

  #group(depth: number): PatternNode {
    if (this.#take('?') && !this.#take(':')) {
      throw this.#problem('only plain groups are read: no look-around, no names, no flags');
    }
    const inside = this.choice(depth + 1);
    if (!this.#take(')')) throw this.#problem('a group is not closed');
    return inside;
  }

  #repeated(item: PatternNode): PatternNode {
    if (this.#sees('*') || this.#sees('+')) {
      throw this.#problem('this repeats without end; say how often at most, as in {1,16}');
    }
    let node = item;
    if (this.#take('?')) node = { kind: 'repeat', item, least: 0, most: 1 };
    else if (this.#sees('{')) node = this.#counted(item);
    else return node;
    if (/[?*+{]/u.test(this.#source[this.#at] ?? '')) {
      throw this.#problem('a repeat cannot be repeated, nor be lazy; put a group around it');
    }
    return node;
  }

  #counted(item: PatternNode): PatternNode {
    const found = /^\{(\d{1,3})(?:(,)(\d{0,3}))?\}/u.exec(this.#source.slice(this.#at));
    if (found === null) throw this.#problem('a { begins a count, as in {4} or {4,7}');
    const [whole, low = '', comma, high = ''] = found;
    if (comma !== undefined && high === '')
      throw this.#problem('this repeats without end; say how often at most, as in {1,16}');
    const least = Number(low);
    const most = comma === undefined ? least : Number(high);
    if (most < least || most === 0 || most > PATTERN_MAX)
      throw this.#problem(`a count goes up, from 1 at least to ${PATTERN_MAX} at most`);
    this.#at += whole.length;
    return { kind: 'repeat', item, least, most };
  }

  #class(): CodeSet {
    if (this.#sees('^')) throw this.#problem('a class says what may stand there, not what may not');
    let characters = '';
    let kinds = '';
    while (!this.#take(']')) {
      if (this.#at >= this.#source.length) throw this.#problem('a class is not closed');
      const start = this.#at;
      const escaped = this.#take('\\');
      if (escaped && /[dwspu]/iu.test(this.#source[this.#at] ?? '')) {
        kinds += this.#escape().kinds;
        continue;
      }
      const from = this.#next();
      if (escaped) this.#checkEscaped(from);
      const ranged = this.#sees('-') && this.#source[this.#at + 1] !== ']';
      if (!ranged) {
        characters += from;
        continue;
      }
      this.#at += 1;
      if (this.#take('\\')) this.#checkEscaped(this.#source[this.#at] ?? '');
      characters += rangeOf(from.codePointAt(0) ?? 0, this.#next().codePointAt(0) ?? 0, start);
    }
    if (characters === '' && kinds === '') throw this.#problem('a class is empty');
    return setOf(characters, kinds);
  }

  /** What stands behind a backslash. */
  #escape(): CodeSet {
    const found = /^(?:[dws]|p\{[LN]\})/u.exec(this.#source.slice(this.#at))?.[0];
    if (found !== undefined) {
      this.#at += found.length;
      return { codes: new Set(), kinds: found.length === 1 ? found : found.slice(2, 3) };
    }
    const character = this.#next();
    this.#checkEscaped(character);
    return setOf(character);
  }

  #checkEscaped(character: string): void {
    if (/\d/u.test(character)) throw this.#problem('a part cannot be read again (no \\1)');
    if (!/[\p{P}\p{S} ]/u.test(character)) {
      throw this.#problem('behind \\ only d, w, s, p{L}, p{N} and signs are read');
    }
  }

  #sees(character: string): boolean {
    return this.#source[this.#at] === character;
  }

  #take(character: string): boolean {
    if (!this.#sees(character)) return false;
    this.#at += 1;
    return true;
  }

  #next(): string {
    const point = this.#source.codePointAt(this.#at);
    if (point === undefined) throw this.#problem('the pattern stops in the middle');
    const character = String.fromCodePoint(point);
    this.#at += character.length;
    return character;
  }

  #problem(problem: string): PatternProblem {
    return new PatternProblem(this.#at, problem);
  }
}

/** A character as it is folded; a mark folds to nothing. */
function literal(character: string): PatternNode {
  const items = Array.from(foldToString(character), (c): PatternNode => ({
    kind: 'set',
    set: setOf(c),
  }));
  return { kind: 'sequence', items };
}
