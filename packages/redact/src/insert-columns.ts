/**
 * Column names of SQL as cues of the values: `INSERT INTO clients (nom, cin, tel) VALUES ('…', '…', '…')`
 * (ISO/IEC 9075-2 §14.11), also of the rows behind the first.
 *
 * Looks at most 192 UTF-16 units to the left, as every cue.
 *
 * @module
 */
import { classOf, DIGIT } from './character.ts';
import { cueOf, HASH_START, hashCode, hashWord } from './lexicon.ts';
import { before, type Cue, distance, type View } from './view.ts';
import { CUE, lexicon } from './words.ts';

const REACH_UNITS = 192;
const OPEN = 0x28;
const CLOSE = 0x29;
const COMMA = 0x2c;
const SEMICOLON = 0x3b;
const VALUES = hashWord('values');
const VALUES_LENGTH = 6;
/** Where the last look found no row: what lies between is not read again. */
const barren = { owner: 0, from: -1, to: -1, plain: true };

/** The cue of the column of the value whose comma or bracket ends at `at`; undefined outside a row of values. */
export function insertCue(view: View, at: number): Cue | undefined {
  const sign = before(view, at);
  if (sign !== COMMA && sign !== OPEN) return undefined;
  if (barren.owner === view.serial && at > barren.from && at <= barren.to) return undefined;
  const row = rowStart(view, at);
  const open = row === undefined ? -1 : columnsOf(view, row.open, at);
  if (row === undefined || open < 0) return undefined;
  return columnCue(view, open, row.number);
}

interface Row {
  /** Index of the bracket that opens it. */
  readonly open: number;
  /** Values before the one that was asked for. */
  readonly number: number;
}

function rowStart(view: View, at: number): Row | undefined {
  let number = 0;
  let quote = 0;
  let plain = true;
  let i = at;
  // Where quotes stand it depends on the beginning what is inside of them.
  const known = barren.owner === view.serial && barren.plain ? barren.to : -1;
  for (; i > 0 && distance(view, i - 1, at) <= REACH_UNITS; i -= 1) {
    if (i === known && plain) break;
    const code = before(view, i);
    if (quote !== 0) {
      if (code === quote) quote = 0;
    } else if (code === 0x27 || code === 0x22) {
      quote = code;
      plain = false;
    } else if (code === COMMA) number += 1;
    else if (code === OPEN) return { open: i - 1, number };
    else if (code === CLOSE || code === SEMICOLON) break;
  }
  barren.owner = view.serial;
  barren.from = i === known ? barren.from : i;
  barren.plain = plain;
  barren.to = at;
  return undefined;
}

/** Index behind the bracket that opens the columns, over the rows between, or -1. */
function columnsOf(view: View, open: number, at: number): number {
  let i = blanksLeft(view, open);
  // Rows before this one.
  while (before(view, i) === COMMA) {
    i = blanksLeft(view, i - 1);
    if (before(view, i) !== CLOSE) return -1;
    i = openingOf(view, i - 1, at);
    if (i < 0) return -1;
    i = blanksLeft(view, i);
  }
  const start = i - VALUES_LENGTH;
  if (start < 0 || distance(view, start, at) > REACH_UNITS) return -1;
  let hash = HASH_START;
  for (let k = start; k < i; k += 1) hash = hashCode(hash, view.codes[k] ?? 0);
  if (hash !== VALUES) return -1;
  i = blanksLeft(view, start);
  if (before(view, i) !== CLOSE) return -1;
  i = openingOf(view, i - 1, at);
  return i < 0 ? -1 : i + 1;
}

/** Index of the bracket that the one at `close` closes, or -1 where it is out of reach. */
function openingOf(view: View, close: number, at: number): number {
  let quote = 0;
  for (let i = close; i > 0 && distance(view, i - 1, at) <= REACH_UNITS; i -= 1) {
    const code = before(view, i);
    if (quote !== 0) {
      if (code === quote) quote = 0;
    } else if (code === 0x27) quote = code;
    else if (code === OPEN) return i - 1;
    else if (code === CLOSE) return -1;
  }
  return -1;
}

function blanksLeft(view: View, from: number): number {
  let i = from;
  while (i > 0 && from - i < 4 && (before(view, i) === 0x20 || before(view, i) === 0x0a)) i -= 1;
  return i;
}

/** The cue in column `number` behind the bracket before `open`. */
function columnCue(view: View, open: number, number: number): Cue | undefined {
  let column = 0;
  let found: Cue | undefined;
  let word = open;
  let hash = HASH_START;
  for (let i = open; i - open <= REACH_UNITS; i += 1) {
    const code = view.codes[i] ?? 0;
    if (classOf(code) > DIGIT) {
      hash = hashCode(hash, code);
      continue;
    }
    const id = i > word && column === number ? cueOf(lexicon().bits(hash)) : 0;
    // `matricule_cnss`: a plate only where nothing else is told.
    if (id !== 0 && (found === undefined || id !== CUE.plate)) {
      found = { id, words: 0, start: word, end: i };
      if (id !== CUE.plate) return found;
    }
    if (code === CLOSE || code === 0 || column > number) return found;
    if (code === COMMA) column += 1;
    hash = HASH_START;
    word = i + 1;
  }
  return found;
}
