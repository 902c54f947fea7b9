/**
 * `himaya scan`: finds personal data in lines of JSON, files and folders, without database.
 *
 * @module
 */
import type { Category, Finding } from '@himaya/core';
import { CATEGORIES, CONFIDENCE_THRESHOLD, isCategory } from '@himaya/core';
import type { Detector } from '@himaya/redact';
import { mapDocument, maskFindings } from '@himaya/redact';

import type { Arguments, Command, ExitCode, Io } from './command.ts';
import { parse, usage } from './command.ts';
import { DETECTION_OPTIONS, detectorOf } from './detection.ts';
import { formatOf, isUnread, listFiles, readContent } from './files.ts';
import { eachLine, stringOf } from './lines.ts';
import type { Located, Scanned } from './scan-report.ts';
import { explained, jsonReport, tableReport } from './scan-report.ts';

/** `scan`. */
export const scan: Command = {
  name: 'scan',
  summary: 'finds personal data in files, folders, or lines of JSON',
  help: `himaya scan [--json] [--explain] [--reveal] [--fail-on CATEGORY,…|any] [--config himaya.yaml] FILE…

Counts what has a confidence of 0.5 or more, by file and category. Folders are walked; .git, node_modules, binary
files and links are left out. JSON, NDJSON (.jsonl), CSV and TSV are read as such: keys and columns tell.
  --explain   names place, rule, evidence and what lost against it, of everything found
  --reveal    shows values; nothing else does
  --fail-on   exits with 1 where one of these categories counts
  --config    takes recognisers and lists from "detection" in a himaya.yaml
Exits with 3 where a file could not be read: one that is not UTF-8 or UTF-16, or a binary one that was named.

himaya scan --jsonl [--explain] [--fail-on …] < texts.jsonl
  {"id","text"} gives {"id","findings":[{"category","start","end","confidence"}],"redacted"}. Offsets are UTF-16
  units, half-open. "findings" lists everything found; "redacted" replaces what has a confidence of 0.5 or more.
  A line that cannot be read gives {"id","error":{"code","message"}}.`,
  async run(args, io) {
    const given = parse('scan', args, {
      ...DETECTION_OPTIONS,
      jsonl: { type: 'boolean' },
      json: { type: 'boolean' },
      explain: { type: 'boolean' },
      reveal: { type: 'boolean' },
      'fail-on': { type: 'string' },
    });
    const failing = failingOf(given);
    if (given.flag('reveal') && !given.flag('explain'))
      throw usage('scan', '--reveal goes with --explain');
    if (given.flag('jsonl')) {
      if (given.positionals.length > 0) throw usage('scan', 'say --jsonl or name files, not both');
      return await scanLines(given, io, failing);
    }
    if (given.positionals.length === 0)
      throw usage('scan', 'say --jsonl, or name files or folders');
    return scanFiles(given, io, failing);
  },
};

function failingOf({ text }: Arguments): ReadonlySet<Category> {
  const wanted = text('fail-on');
  if (wanted === undefined) return new Set();
  if (wanted === 'any') return new Set(CATEGORIES);
  const names = wanted.split(',').map((name) => name.trim());
  if (!names.every(isCategory))
    throw usage('scan', '--fail-on names something that is no category');
  return new Set(names.filter(isCategory));
}

async function scanLines(
  given: Arguments,
  io: Io,
  failing: ReadonlySet<Category>,
): Promise<ExitCode> {
  const detector = detectorOf(given);
  let failed = false;
  await eachLine(io, (line) => {
    const text = stringOf(line, 'text');
    const findings = detector.find(text);
    failed ||= findings.some((each) => isActedOn(each) && failing.has(each.category));
    return {
      findings: given.flag('explain')
        ? detector.explain(text).map((each) => explained(each, text, given.flag('reveal')))
        : findings.map(({ category, start, end, confidence }) => ({
            category,
            start,
            end,
            confidence,
          })),
      redacted: maskFindings(text, findings),
    };
  });
  return failed ? 1 : 0;
}

function isActedOn({ confidence }: Finding): boolean {
  return confidence >= CONFIDENCE_THRESHOLD;
}

function scanFiles(given: Arguments, io: Io, failing: ReadonlySet<Category>): ExitCode {
  const detector = detectorOf(given);
  const files = listFiles(given.positionals);
  const explain = given.flag('explain');
  const scanned: Scanned[] = [];
  for (const [at, { path }] of files.entries()) {
    io.progress?.(`${at + 1} of ${files.length} files`);
    scanned.push(scanFile(detector, path, explain));
  }
  io.progress?.('');
  const reveal = given.flag('reveal');
  for (const line of given.flag('json')
    ? [JSON.stringify(jsonReport(scanned, { explain, reveal }))]
    : tableReport(scanned, { explain, reveal })) {
    io.out(line);
  }
  const failed = scanned.some(({ counts }) => [...counts.keys()].some((c) => failing.has(c)));
  if (failed) return 1;
  const unread = scanned.some(({ path, skipped }) => isUnread(path, skipped, given.positionals));
  return unread ? 3 : 0;
}

function scanFile(detector: Detector, path: string, explain: boolean): Scanned {
  const content = readContent(path);
  const found = new Map<Category, number>();
  const located: Located[] = [];
  if ('skipped' in content) return { path, counts: found, located, skipped: content.skipped };
  const source = content.text;
  let line = 1;
  let counted = 0;
  mapDocument(source, formatOf(path), (text, hint, offset = 0) => {
    for (const finding of detector.find(text, hint)) {
      const { category } = finding;
      if (isActedOn(finding)) found.set(category, (found.get(category) ?? 0) + 1);
    }
    if (explain) {
      // Texts come in the order of the document, but for those inside of others.
      for (; counted < offset; counted += 1) if (source[counted] === '\n') line += 1;
      for (const explanation of detector.explain(text, hint)) {
        const whole = text.length === source.length ? linesBefore(text, explanation.start) : 0;
        located.push({ line: line + whole, text, explanation });
      }
    }
    return text;
  });
  return { path, counts: found, located };
}

function linesBefore(text: string, offset: number): number {
  let lines = 0;
  for (let i = text.indexOf('\n'); i >= 0 && i < offset; i = text.indexOf('\n', i + 1)) lines += 1;
  return lines;
}
