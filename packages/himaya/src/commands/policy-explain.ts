/**
 * `himaya policy explain`: why a decision came out as it did, for the officer and for the person.
 *
 * @module
 */
import type { Facts } from '@himaya/core';
import { hasCode, HimayaError } from '@himaya/core';
import type { Explanation, Locale } from '@himaya/policy';
import { baseId, LOCALES, parseFacts } from '@himaya/policy';

import type { Shown } from '../audit.ts';
import { at } from '../json.ts';
import { readText } from '../policy-files.ts';
import { describeRecord, LOG_OPTIONS } from './audit-log.ts';
import { lookUp, lookupOf, REASONS } from './audit-office.ts';
import type { Arguments, Command, ExitCode, Io } from './command.ts';
import { parse, usage } from './command.ts';
import { eachLine, unquoted } from './lines.ts';
import { POLICY_FILES, setOf } from './policy.ts';

const NAME = 'policy explain';

/** `policy explain`. */
export const policyExplain: Command = {
  name: NAME,
  summary: 'says why, for the person and the officer',
  help: `himaya policy explain [--facts FILE] [--for officer|person] [--lang fr|ar|en] [--json] [FILE…]
himaya policy explain --record INDEX --by STAFF --reason REASON [--config himaya.yaml] [--tenant ID] …
himaya policy explain --jsonl [FILE…] < facts.jsonl

A denial gives its rules, each with its source and how well that was checked, the facts they looked at
and what a permit would need; a permit what each duty is for; a review what is awaited. The facts are
those of a file or of standard input (facts.schema.json), or the sealed ones of a record of the log,
under the rules now in force: that look-up is itself recorded. REASON is one of
${REASONS}.
--json gives everything in the three languages (explanation.schema.json), --jsonl one line per line
{"id","facts"}. ${POLICY_FILES}

himaya policy explain --facts facts.json --for person --lang ar`,
  async run(args, io) {
    const given = parse(NAME, args, {
      ...LOG_OPTIONS,
      by: { type: 'string' },
      reason: { type: 'string' },
      jsonl: { type: 'boolean' },
      facts: { type: 'string' },
      record: { type: 'string' },
      for: { type: 'string', default: 'officer' },
      lang: { type: 'string', default: 'en' },
    });
    const view = viewOf(given);
    const index = given.text('record');
    if (index !== undefined) return await explainRecord(index, given, view, io);
    const set = setOf(given);
    if (given.flag('jsonl')) {
      await eachLine(io, ({ facts }) => set.explain(parseFacts(facts)));
      return 0;
    }
    const file = given.text('facts');
    const text = file === undefined ? await all(io) : readText(file);
    const explanation = set.explain(factsIn(text, io));
    if (given.flag('json')) io.out(JSON.stringify(explanation));
    else print(explanation, view, io);
    return 0;
  },
};

interface View {
  readonly audience: 'officer' | 'person';
  readonly locale: Locale;
}

function viewOf(given: Arguments): View {
  const audience = given.text('for');
  const locale = LOCALES.find((each) => each === given.text('lang'));
  if (audience !== 'officer' && audience !== 'person') {
    throw usage(NAME, '--for is officer or person');
  }
  if (locale === undefined) throw usage(NAME, '--lang is fr, ar or en');
  return { audience, locale };
}

async function explainRecord(
  index: string,
  given: Arguments,
  view: View,
  io: Io,
): Promise<ExitCode> {
  if (!/^(0|[1-9]\d{0,14})$/.test(index)) throw usage(NAME, 'an index is a number');
  const { result, zone } = await lookUp(given, lookupOf(NAME, given), 'explain', index);
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the office made it, here or there
  const { record, explanation, lookup } = result as Shown & { readonly lookup: number };
  if (given.flag('json')) {
    io.out(JSON.stringify({ index: Number(index), record, explanation, lookup }));
    return explanation === undefined ? 1 : 0;
  }
  if (view.audience === 'officer') io.out(describeRecord(Number(index), record, zone));
  if (explanation === undefined) {
    io.err('no facts are kept for this record, or its person was erased');
    return 1;
  }
  if ('policy' in record && record.policy !== explanation.decision.policy) {
    io.err('it was decided under other rules; these are the reasons under the rules now in force');
  }
  print(explanation, view, io);
  io.err(`this look-up is record #${lookup}`);
  return 0;
}

function print({ decision, rules, ...texts }: Explanation, view: View, io: Io): void {
  const { audience, locale } = view;
  if (audience === 'person') {
    io.out(texts.person[locale]);
    return;
  }
  io.out(`${decision.effect}: ${decision.rules.join(' ')}`);
  io.out(texts.officer[locale]);
  for (const rule of rules.filter(({ id }) => decision.rules.includes(baseId(id)))) {
    const facts = Object.entries(rule.facts).map(([path, value]) => `${path}=${shown(value)}`);
    io.out(`  ${rule.id}: ${facts.join(', ')}`);
  }
}

function shown(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}

async function all({ lines }: Io): Promise<string> {
  let text = '';
  for await (const line of lines) text += `${line}\n`;
  return text;
}

/** @throws {HimayaError} `REQUEST_UNREADABLE`, which never quotes what it read. */
/** The facts of a text: they themselves, or a line `{"id","facts"}`. What cannot be used is named, not quoted. */
function factsIn(text: string, io: Io): Facts {
  const value = parseJson(text);
  try {
    return parseFacts(at(value, 'facts') ?? value);
  } catch (cause) {
    if (hasCode(cause, 'FACTS_INVALID')) {
      for (const { path, problem } of cause.details.issues.map(unquoted)) {
        io.err(`${path || '/'} ${problem}`);
      }
    }
    throw cause;
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new HimayaError(
      'REQUEST_UNREADABLE',
      'the facts are not JSON; for lines of them say --jsonl',
      { pointer: '' },
    );
  }
}
