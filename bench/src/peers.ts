/**
 * `npm run -s bench -- peers`: other detectors over the same evaluation set in the same run, also where
 * they do better. Prints a table for bench/README.md.
 *
 * @module
 */
import { existsSync } from 'node:fs';

import type { Category, Finding } from '@himaya/core';
import { maskFindings } from '@himaya/redact';

import { installPeers } from './peer-install.ts';
import { type Answer, type Peer, PeerProcess, PEERS } from './peer.ts';
import { chatPrompts, repeated } from './texts.ts';

/** As in test/detection/cases.ts, which is not part of this package. */
interface Case {
  readonly text: string;
  readonly gold: readonly { readonly category: Category }[];
}

/** As in test/detection/measure.ts. */
interface Outcome {
  readonly category: Category;
  readonly found: boolean;
  readonly leaked: boolean;
}

interface Measures {
  readCases(): readonly Case[];
  measureCase(each: Case, engine: object): { readonly outcomes: readonly Outcome[] };
}

const GROUPS: readonly (readonly [string, readonly Category[]])[] = [
  ['e-mail', ['email']],
  ['phone', ['phone']],
  ['RIB, IBAN, card', ['bank-account', 'iban', 'payment-card']],
  ['CIN', ['national-id']],
  ['ICE', ['company-id']],
  ['passport, licence', ['passport', 'driving-licence']],
  [
    'other Moroccan numbers',
    [
      ...(['residence-permit', 'student-id', 'social-security-number', 'pension-id'] as const),
      ...(['tax-id', 'trade-register', 'professional-tax-id', 'unique-id'] as const),
      ...(['vehicle-plate', 'mrz'] as const),
    ],
  ],
  ['IP, MAC', ['ip-address', 'mac-address']],
  ['secret, user name', ['secret', 'username']],
  ['person name', ['person-name']],
  ['postal address', ['postal-address']],
  ['date of birth', ['date-of-birth']],
];
/** Repeated to 20 kB. A limit of {@link HOSTILE_LIMIT_MS} ends each. */
const HOSTILE = [
  '1',
  '1-',
  '1.',
  '0 ',
  'a',
  'a@',
  'a.',
  'A.',
  'http://',
  '((',
  ':',
  'ana ',
  '+1',
  'é',
];
const HOSTILE_LENGTH = 20_000;
const HOSTILE_LIMIT_MS = 5000;
/** Chat prompts whose speed is taken. */
const CHAT = 60;
/** A pass shorter than this is repeated up to so many times. */
const SHORT_MS = 1000;
const PASSES = 8;
/** Texts before the clock runs. */
const WARM_UP = 100;
/** Labels of what we report and leave: a bare date, an address of a page. */
const REPORTED = /^(?:DATE|DATE_TIME|URL|date|url)$/u;

interface Row {
  readonly peer: Peer;
  readonly outcomes: readonly Outcome[];
  readonly clean: number;
  readonly touched: number;
  readonly touchedBeyond: number;
  readonly failed: number;
  readonly caseSpeed: number;
  readonly chatSpeed: number;
  readonly hostile: readonly (readonly [string, number])[];
}

/** Installs, runs and tabulates; all engines, or those that are named. */
export async function comparePeers(only: readonly string[] = []): Promise<readonly string[]> {
  const measures = await loadMeasures();
  if (measures === undefined) return ['test/detection/ is missing: nothing to compare on'];
  const missing: ReadonlySet<string> = new Set(installPeers());
  const cases = measures.readCases();
  const said = new Map<string, Said>();
  const rows: Row[] = [];
  for (const peer of PEERS.filter(({ name }) => !missing.has(name.split(' ')[0] ?? ''))) {
    if (only.length > 0 && !only.includes(peer.name)) continue;
    const engine = peer.name.split(' ')[0] ?? '';
    if (!said.has(engine)) {
      process.stderr.write(`… ${engine}\n`);
      // oxlint-disable-next-line no-await-in-loop -- One after the other: they share the processor.
      said.set(engine, await listen(peer, cases));
    }
    const answers = said.get(engine);
    if (answers === undefined) continue;
    rows.push(judge(peer, answers, measures));
    // So that a run that is cut off has said what it knew.
    process.stderr.write(`${table(rows.slice(-1)).join('\n')}\n`);
  }
  return [
    ...table(rows),
    ...[...missing].map((name) => `not run, could not be installed: ${name}`),
  ];
}

async function loadMeasures(): Promise<Measures | undefined> {
  const folder = new URL('../../test/detection/', import.meta.url);
  if (!existsSync(new URL('cases.ts', folder))) return undefined;
  const [cases, measure] = (await Promise.all(
    ['cases.ts', 'measure.ts'].map(
      (file) => import(new URL(file, folder).href) as Promise<unknown>,
    ),
  )) as [Pick<Measures, 'readCases'>, Pick<Measures, 'measureCase'>];
  return {
    readCases: () => cases.readCases(),
    measureCase: (each, engine) => measure.measureCase(each, engine),
  };
}

/** What an engine said, once for all its thresholds. */
interface Said {
  readonly cases: readonly (Answer | undefined)[];
  readonly chat: readonly (Answer | undefined)[];
  readonly hostile: readonly (readonly [string, number])[];
}

async function listen(peer: Peer, cases: readonly Case[]): Promise<Said> {
  const child = new PeerProcess(peer);
  const texts = cases.map(({ text }) => text);
  // Warms up: compilers, caches, lazy tables.
  await askAll(child, texts.slice(0, WARM_UP));
  const said = {
    cases: await askBest(child, texts),
    chat: await askBest(child, chatPrompts(CHAT)),
    hostile: await hostileTimes(child),
  };
  child.close();
  return said;
}

function judge(peer: Peer, said: Said, measures: Measures): Row {
  const cases = measures.readCases();
  const outcomes: Outcome[] = [];
  let [clean, touched, touchedBeyond] = [0, 0, 0];
  for (const [index, each] of cases.entries()) {
    const found = said.cases[index]?.findings ?? [];
    const acted = found.filter(({ score }) => score >= peer.threshold);
    if (each.gold.length === 0) {
      clean += 1;
      if (acted.length > 0) touched += 1;
      if (acted.some(({ label }) => !REPORTED.test(label))) touchedBeyond += 1;
    } else {
      outcomes.push(...measures.measureCase(each, engineOf(acted)).outcomes);
    }
  }
  const failed = said.cases.filter((answer) => answer === undefined || answer.failed !== undefined);
  return {
    peer,
    outcomes,
    clean,
    touched,
    touchedBeyond,
    failed: failed.length,
    caseSpeed: speed(
      cases.map(({ text }) => text),
      said.cases,
    ),
    chatSpeed: speed(chatPrompts(CHAT), said.chat),
    hostile: said.hostile,
  };
}

/** The fastest of some passes, where a pass is short: what others do to the machine only slows. */
async function askBest(
  child: PeerProcess,
  texts: readonly string[],
): Promise<readonly (Answer | undefined)[]> {
  let best = await askAll(child, texts);
  for (let pass = 0; pass < PASSES && msOf(best) < SHORT_MS; pass++) {
    // oxlint-disable-next-line no-await-in-loop
    const next = await askAll(child, texts);
    if (msOf(next) < msOf(best)) best = next;
  }
  return best;
}

function msOf(answers: readonly (Answer | undefined)[]): number {
  return answers.reduce((sum, answer) => sum + (answer?.ms ?? 0), 0);
}

async function askAll(
  child: PeerProcess,
  texts: readonly string[],
): Promise<readonly (Answer | undefined)[]> {
  const answers: (Answer | undefined)[] = [];
  // oxlint-disable-next-line no-await-in-loop -- One text at a time is what is timed.
  for (const text of texts) answers.push(await child.ask(text));
  return answers;
}

function speed(texts: readonly string[], answers: readonly (Answer | undefined)[]): number {
  const characters = texts.reduce((sum, text) => sum + text.length, 0);
  return (characters / msOf(answers)) * 1000;
}

async function hostileTimes(child: PeerProcess): Promise<readonly (readonly [string, number])[]> {
  const times: (readonly [string, number])[] = [];
  for (const piece of HOSTILE) {
    // oxlint-disable-next-line no-await-in-loop
    times.push([piece, await hostileTime(child, repeated(piece, HOSTILE_LENGTH))]);
  }
  return times.toSorted((a, b) => b[1] - a[1]);
}

async function hostileTime(child: PeerProcess, text: string): Promise<number> {
  let least = Number.POSITIVE_INFINITY;
  for (let pass = 0; pass < PASSES; pass++) {
    // oxlint-disable-next-line no-await-in-loop
    const answer = await child.ask(text, HOSTILE_LIMIT_MS);
    least = Math.min(least, answer?.ms ?? Number.POSITIVE_INFINITY);
    if (least > SHORT_MS / PASSES) return least;
  }
  return least;
}

/** What was found, in the shape that the evaluation measures: whole values, whatever they are called. */
function engineOf(acted: Answer['findings']): object {
  const merged: Finding[] = [];
  for (const { start, end } of acted.toSorted((a, b) => a.start - b.start)) {
    const last = merged.at(-1);
    if (last !== undefined && start < last.end) {
      merged[merged.length - 1] = { ...last, end: Math.max(last.end, end) };
    } else merged.push({ category: 'unique-id', start, end, confidence: 1 });
  }
  const stream = { held: 0, push: (text: string): string => text, end: (): string => '' };
  return { find: () => merged, maskFindings, redactStream: () => stream };
}

function percent(some: number, of: number): string {
  return of === 0 ? '–' : `${((100 * some) / of).toFixed(1)} %`;
}

function table(rows: readonly Row[]): readonly string[] {
  const line = (name: string, cell: (row: Row) => string): string =>
    `| ${[name, ...rows.map(cell)].join(' | ')} |`;
  const recall = (row: Row, categories: readonly Category[]): string => {
    const { covers } = row.peer;
    const looked = row.outcomes.filter(
      ({ category }) => categories.includes(category) && (covers?.has(category) ?? true),
    );
    return percent(looked.filter(({ found }) => found).length, looked.length);
  };
  const counted = ({ outcomes }: Row, of: readonly Category[]): number =>
    outcomes.filter(({ category }) => of.includes(category)).length;
  const acted = ({ outcomes }: Row): readonly Outcome[] =>
    outcomes.filter(({ category }) => GROUPS.some(([, of]) => of.includes(category)));
  const leaked = (row: Row, own: boolean): string => {
    const values = acted(row).filter(
      ({ category }) => !own || (row.peer.covers?.has(category) ?? true),
    );
    return percent(values.filter((each) => each.leaked).length, values.length);
  };
  const [first] = rows;
  return [
    line('', ({ peer }) => peer.name),
    `|---|${rows.map(() => '---|').join('')}`,
    line('version', ({ peer }) => peer.version),
    ...GROUPS.map(([name, of]) =>
      line(`${name} (${first === undefined ? 0 : counted(first, of)})`, (row) => recall(row, of)),
    ),
    line('leaked, of what it looks for', (row) => leaked(row, true)),
    line('leaked, of all above', (row) => leaked(row, false)),
    line(`clean texts touched (${first?.clean ?? 0})`, (row) => percent(row.touched, row.clean)),
    line('… not counting dates and URLs', (row) => percent(row.touchedBeyond, row.clean)),
    line('texts it failed on', ({ failed }) => String(failed)),
    line('characters/s, these texts', ({ caseSpeed }) => thousands(caseSpeed)),
    line('characters/s, chat prompts', ({ chatSpeed }) => thousands(chatSpeed)),
    line('worst hostile 20 kB', ({ hostile }) => worst(hostile[0])),
    line('second worst', ({ hostile }) => worst(hostile[1])),
  ];
}

function thousands(perSecond: number): string {
  return perSecond >= 1e6
    ? `${(perSecond / 1e6).toFixed(1)} M`
    : `${(perSecond / 1000).toFixed(1)} k`;
}

function worst(entry: readonly [string, number] | undefined): string {
  const [piece = '', ms = 0] = entry ?? [];
  const time = Number.isFinite(ms) ? `${ms.toFixed(1)} ms` : `> ${HOSTILE_LIMIT_MS / 1000} s`;
  return `${time} (\`${piece}\`…)`;
}
