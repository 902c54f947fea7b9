/**
 * What a change of the rules costs: loading a signed bundle of 200, deciding a log again.
 *
 * @module
 */
import { readdirSync, readFileSync } from 'node:fs';

import { Sensitive } from '@himaya/core';
import { NoteSigner, openNote } from '@himaya/ledger';
import type { PolicyFile } from '@himaya/policy';
import { BUNDLE_NOTE, loadBundle, writeManifest } from '@himaya/policy';
import { openTestGuard } from 'himaya/testing';

import { durations, quantile } from './measure.ts';

const RULES = 200;
const CALLS = 10_000;
const PERSONS = 200;
const AT_ONCE = 64;

const pack = new URL('../../policies/cndp-09-08/', import.meta.url);

/** The pack's files, some of them several times under other ids until there are {@link RULES} rules. */
function manyRules(): readonly PolicyFile[] {
  const files = readdirSync(pack)
    .filter((name) => name.endsWith('.yaml') && !name.endsWith('.test.yaml'))
    .map((name) => ({ name, text: readFileSync(new URL(name, pack), 'utf8') }));
  const rules = files.filter(({ text }) => /^rules:/m.test(text));
  const all = [...files];
  let count = rules.reduce((sum, file) => sum + countOf(file), 0);
  for (let copy = 0; count < RULES; copy += 1) {
    for (const { name, text } of rules) {
      if (count >= RULES) break;
      const again = { name: `copy-${copy}-${name}`, text: withOtherIds(text, copy) };
      all.push(again);
      count += countOf(again);
    }
  }
  return all;
}

function countOf({ text }: PolicyFile): number {
  return text.match(/^ {2}- id: R/gm)?.length ?? 0;
}

function withOtherIds(text: string, copy: number): string {
  return text.replaceAll(
    /^( {2}- id: R\d{2})(?:\.([a-z-]+))?/gm,
    (_whole, id: string, part = 'x') => `${id}.${String(part)}-${copy}`,
  );
}

function cpuSeconds(before: ReturnType<typeof process.threadCpuUsage>): number {
  const { user, system } = process.threadCpuUsage(before);
  return (user + system) / 1e6;
}

/** Measures signature, digests, YAML, schema, CEL: all of a load. */
export async function policyLoad(): Promise<readonly string[]> {
  const signer = new NoteSigner('bench.example.org', NoteSigner.newSeed());
  const files = manyRules();
  const note = signer.sign(writeManifest(files));
  const bundle = [...files, { name: BUNDLE_NOTE, text: note }].map(({ name, text }) => ({
    name,
    bytes: Buffer.from(text),
  }));
  const load = (): ReturnType<typeof loadBundle> =>
    loadBundle(bundle, { openNote: (text) => openNote(text, [signer.key]) });
  const cold = process.threadCpuUsage();
  const { set, manifest } = load();
  const firstMs = cpuSeconds(cold) * 1000;
  const before = process.threadCpuUsage();
  const all = await durations(20, async () => load());
  const cpuMs = (cpuSeconds(before) / 20) * 1000;
  const bytes = manifest.files.reduce((sum, { size }) => sum + size, 0);
  return [
    `${set.rules.length} rules, ${(bytes / 1024).toFixed(0)} kB: ${quantile(all, 0.5).toFixed(0)} ms median, ${quantile(all, 0.95).toFixed(0)} p95; of processor time ${cpuMs.toFixed(0)} ms, the first time ${firstMs.toFixed(0)}`,
  ];
}

/** Measures a replay over sealed facts: read, open, parse, decide, compare. */
export async function policyReplay(): Promise<readonly string[]> {
  await using guard = await openTestGuard();
  const tenant = 'shop';
  const refs = await Promise.all(
    Array.from({ length: PERSONS }, async (_, n) =>
      guard.identify(tenant, new Sensitive(`person-${n}`)),
    ),
  );
  const body = JSON.stringify({
    model: 'scripted',
    messages: [{ role: 'user', content: 'Je m’appelle Khadija, 06 12 34 56 78' }],
  });
  let next = 0;
  const caller = async (): Promise<void> => {
    while (next < CALLS) {
      const ref = refs[next++ % PERSONS] ?? '';
      const context = { ...guard.home, subject: { ref }, purpose: 'support', locale: 'fr-MA' };
      // oxlint-disable-next-line no-await-in-loop -- each caller makes one call after the other
      await guard.noticeShown(context, '1');
      // oxlint-disable-next-line no-await-in-loop
      await guard.for(context).exchange({
        operation: 'model.call',
        route: 'chat',
        destination: 'local',
        body: new Sensitive(new TextEncoder().encode(body)),
      });
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, caller));
  const cpu: number[] = [];
  const runs = await durations(5, async () => {
    const before = process.threadCpuUsage();
    await guard.audit.replay(tenant, guard.policy);
    cpu.push(cpuSeconds(before));
  });
  const { records, facts, enforced } = await guard.audit.replay(tenant, guard.policy);
  const seconds = quantile(runs, 0.5) / 1000;
  const perCpu = records / quantile(cpu, 0.5);
  return [
    `${(records / seconds).toFixed(0)} records/s, ${(facts.all / seconds).toFixed(0)} decisions/s (${records} records, ${facts.all} decisions on sealed facts, ${enforced.same} as before); ${perCpu.toFixed(0)} records per second of this thread's processor time`,
  ];
}
