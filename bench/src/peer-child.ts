/**
 * Runs one engine in a process of its own, so that one that hangs can be ended: a JSON object a line in
 * (`{"text"}`), one out (`{"findings", "ms"}`). `node peer-child.ts <engine> <folder of the installed peers>`.
 *
 * @module
 */
import { readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { pathToFileURL } from 'node:url';

import type { Answer, PeerFinding } from './peer.ts';

type Find = (text: string) => Promise<readonly PeerFinding[]> | readonly PeerFinding[];

const [engine = '', folder = ''] = process.argv.slice(2);

/** By path: the peers are no dependencies of this package. */
async function load(name: string): Promise<unknown> {
  const root = `${folder}node_modules/${name}/`;
  const { main } = JSON.parse(readFileSync(`${root}package.json`, 'utf8')) as { main?: string };
  return import(pathToFileURL(`${root}${main ?? 'dist/index.js'}`).href);
}

async function himaya(): Promise<Find> {
  const { find } = await import('@himaya/redact');
  return (text) =>
    find(text).map(({ category, start, end, confidence }) => ({
      label: category,
      start,
      end,
      score: confidence,
    }));
}

interface OpenRedactionModule {
  readonly OpenRedaction: new (options: object) => {
    detect(text: string): Promise<{
      detections: readonly { type: string; position: [number, number]; confidence?: number }[];
    }>;
  };
}

async function openredaction(): Promise<Find> {
  const { OpenRedaction } = (await load('openredaction')) as OpenRedactionModule;
  const detector = new OpenRedaction({});
  return async (text) => {
    const { detections } = await detector.detect(text);
    return detections.map(({ type, position: [start, end], confidence = 1 }) => ({
      label: type,
      start,
      end,
      score: confidence,
    }));
  };
}

interface ArcjetModule {
  redact(
    text: string,
    options: { replace(entity: string, plain: string): string },
  ): Promise<[string, unknown]>;
}

const MARK = '\u{f0000}';

/** It tells no positions: marks are written in, and found again in what comes out. */
async function arcjet(): Promise<Find> {
  const module = (await load('@arcjet/redact')) as ArcjetModule;
  return async (text) => {
    const found: { label: string; plain: string }[] = [];
    const [output] = await module.redact(text, {
      replace: (label, plain) => {
        found.push({ label, plain });
        return `${MARK}${found.length - 1}${MARK}`;
      },
    });
    return positions(text, output, found);
  };
}

function positions(
  text: string,
  output: string,
  found: readonly { label: string; plain: string }[],
): readonly PeerFinding[] {
  const findings: PeerFinding[] = [];
  let at = 0;
  for (const [index, piece] of output.split(MARK).entries()) {
    if (index % 2 === 0) {
      // Its output no longer is the text with values replaced: nothing can be said of positions.
      if (!text.startsWith(piece, at)) throw new Error('the output is broken');
      at += piece.length;
      continue;
    }
    const { label = '', plain = '' } = found[Number(piece)] ?? {};
    findings.push({ label, start: at, end: at + plain.length, score: 1 });
    at += plain.length;
  }
  return findings;
}

const engines: Readonly<Record<string, () => Promise<Find>>> = {
  himaya,
  openredaction,
  '@arcjet/redact': arcjet,
};

async function answer(find: Find, text: string): Promise<Answer> {
  const started = performance.now();
  try {
    const findings = await find(text);
    return { findings, ms: performance.now() - started };
  } catch (error) {
    // Only its first line, without what the text holds.
    const reason = error instanceof Error ? error.name : 'error';
    return { findings: [], ms: performance.now() - started, failed: reason };
  }
}

const make = engines[engine];
if (make === undefined) throw new RangeError(`no such engine: ${engine}`);
const find = await make();
for await (const line of createInterface({ input: process.stdin })) {
  const { text } = JSON.parse(line) as { text: string };
  process.stdout.write(`${JSON.stringify(await answer(find, text))}\n`);
}
