/**
 * Runs an engine over the evaluation set and says what it found, what it let through and what it broke.
 *
 * Pure: the engine is a parameter, chunk cuts come from a seed. A value is *found* when every letter and
 * digit of it is covered by findings that are acted upon; it *leaks* when three of its letters or digits
 * in a row are left in the redacted text.
 *
 * @module
 */
import {
  type Category,
  CONFIDENCE_THRESHOLD,
  type Finding,
  type TextStream,
} from '../../packages/core/src/index.ts';
import { type Case, type Gold, REPORTED } from './cases.ts';
import { parses } from './formats.ts';
import { Random } from './random.ts';

/** The public functions of `@himaya/redact`. */
export interface Engine {
  find(text: string): readonly Finding[];
  maskFindings(text: string, findings: readonly Finding[]): string;
  redactStream(): TextStream;
  redactTurns(turns: readonly string[], key?: Uint8Array): Conversation;
}

interface Conversation {
  readonly redacted: readonly string[];
  readonly restored: readonly string[];
  readonly entities: readonly (readonly { start: number; end: number; token: string }[])[];
}

/** What became of one value. */
export interface Outcome {
  readonly category: Category;
  /** Covered whole, by findings of any category. */
  readonly found: boolean;
  /** Touched by a finding. */
  readonly touched: boolean;
  /** Touched by a finding of its own category. */
  readonly named: boolean;
  readonly leaked: boolean;
}

/** What became of one case. */
export interface Result {
  readonly of: Case;
  readonly redacted: string;
  readonly outcomes: readonly Outcome[];
  /** Acted findings that touch a value. */
  readonly right: readonly Finding[];
  /** Acted findings on nothing. */
  readonly wrong: readonly Finding[];
  readonly parses: boolean;
  readonly streamEquals: boolean;
}

/** Runs one case. */
export function measureCase(each: Case, engine: Engine): Result {
  const findings = engine.find(each.text);
  const acted = findings.filter(({ confidence }) => confidence >= CONFIDENCE_THRESHOLD);
  const redacted = engine.maskFindings(each.text, findings);
  const ground = groundOf(each);
  const outcomes = each.gold.map((gold): Outcome => {
    const counted = REPORTED.has(gold.category) ? findings : acted;
    const touching = counted.filter((one) => touches(each.text, one, gold));
    const found = isCovered(each.text, gold, counted);
    return {
      category: gold.category,
      found,
      touched: touching.length > 0,
      named: touching.some(({ category }) => category === gold.category),
      leaked:
        !REPORTED.has(gold.category) &&
        leaks(each.text.slice(gold.start, gold.end), redacted, ground, found),
    };
  });
  const isRight = (one: Finding): boolean =>
    each.gold.some((gold) => touches(each.text, one, gold));
  return {
    of: each,
    redacted,
    outcomes,
    right: acted.filter(isRight),
    wrong: acted.filter((one) => !isRight(one)),
    parses: parses(each.format, each.text, redacted),
    streamEquals: streamed(each, engine) === redacted,
  };
}

const SIGN = /[\p{L}\p{N}]/u;

function touches(text: string, one: Finding, gold: Gold): boolean {
  const [start, end] = [Math.max(one.start, gold.start), Math.min(one.end, gold.end)];
  return start < end && SIGN.test(text.slice(start, end));
}

function isCovered(text: string, gold: Gold, findings: readonly Finding[]): boolean {
  for (let at = gold.start; at < gold.end;) {
    const sign = String.fromCodePoint(text.codePointAt(at) ?? 0);
    const inside = findings.some(({ start, end }) => start <= at && at + sign.length <= end);
    if (!inside && SIGN.test(sign)) return false;
    at += sign.length;
  }
  return true;
}

/** Letters and digits in one case, one script of digits. */
function signsOf(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/\p{Nd}/gu, (digit) => String(((digit.codePointAt(0) ?? 0) % 16) % 10))
    .replaceAll(/[^\p{L}\p{N}]/gu, '');
}

function triples(text: string): ReadonlySet<string> {
  const signs = Array.from(signsOf(text));
  return new Set(signs.slice(2).map((_, at) => signs.slice(at, at + 3).join('')));
}

const PLACEHOLDER = /\[[A-Z_]+\]/;

/** Three signs in a row of what stands around the values: they prove nothing. */
function groundOf(each: Case): ReadonlySet<string> {
  const ground = new Set<string>();
  let at = 0;
  for (const { start, end } of [...each.gold, { start: each.text.length, end: 0 }]) {
    for (const triple of triples(each.text.slice(at, start))) ground.add(triple);
    at = end;
  }
  return ground;
}

function leaks(
  value: string,
  redacted: string,
  ground: ReadonlySet<string>,
  found: boolean,
): boolean {
  const pieces = redacted.split(PLACEHOLDER);
  // A value that is covered whole can only stand somewhere else too, unmarked.
  if (found)
    return pieces.some(
      (piece) => signsOf(piece).includes(signsOf(value)) && signsOf(value).length > 4,
    );
  const own = triples(value);
  // A value of one or two signs cannot show three.
  if (own.size === 0) return true;
  return pieces.some((piece) =>
    [...triples(piece)].some((triple) => own.has(triple) && !ground.has(triple)),
  );
}

/** The stream's output for pieces of 1 to 12 units. */
function streamed(each: Case, engine: Engine): string {
  const random = new Random(each.id);
  const stream = engine.redactStream();
  let out = '';
  for (let at = 0; at < each.text.length;) {
    const next = at + random.within(1, random.chance(0.3) ? 1 : 12);
    out += stream.push(each.text.slice(at, next));
    at = next;
  }
  return out + stream.end();
}

/** Whether every turn comes back, each value in any spelling that the conversation used. */
export function restores(turns: readonly string[], engine: Engine): boolean {
  const { restored, entities } = engine.redactTurns(turns, new Uint8Array(32).fill(7));
  const spellings = new Map<string, Set<string>>();
  for (const [index, list] of entities.entries()) {
    for (const { start, end, token } of list) {
      const known = spellings.get(token) ?? new Set<string>();
      spellings.set(token, known.add(turns[index]?.slice(start, end) ?? ''));
    }
  }
  return turns.every((turn, index) =>
    isSpelling(turn, restored[index] ?? '', entities[index] ?? [], spellings),
  );
}

function isSpelling(
  turn: string,
  restored: string,
  entities: Conversation['entities'][number],
  spellings: ReadonlyMap<string, ReadonlySet<string>>,
): boolean {
  let ends = new Set([0]);
  let at = 0;
  const advance = (options: Iterable<string>): void => {
    const next = new Set<number>();
    for (const option of options) {
      for (const end of ends) if (restored.startsWith(option, end)) next.add(end + option.length);
    }
    ends = next;
  };
  for (const { start, end, token } of entities) {
    advance([turn.slice(at, start)]);
    advance(spellings.get(token) ?? []);
    at = end;
  }
  advance([turn.slice(at)]);
  return ends.has(restored.length);
}

/** Three cases that follow each other in one language are one conversation. */
export function conversationsOf(cases: readonly Case[]): readonly (readonly string[])[] {
  const byLanguage = Map.groupBy(cases, ({ language }) => language);
  return [...byLanguage.values()].flatMap((list) =>
    list
      .filter((_, at) => at % 3 === 0)
      .map((_, at) => list.slice(at * 3, at * 3 + 3).map(({ text }) => text)),
  );
}
