import { expect, test } from 'vitest';

import { holds } from '../src/egress-check.ts';
import type { EgressRow, Tried } from '../src/egress-check.ts';
import { configured } from './guarded/guarded.ts';
import { himaya } from './run-himaya.ts';

const CONFIG = `destinations:
  - { id: here, operator: Me, kind: own, origin: 'http://127.0.0.1:1' }
`;

test('every transport gets out without the preload, and none but native code with it', async () => {
  using home = configured(CONFIG);
  const { code, out } = await himaya(['doctor', '--egress', '--json', '--config', home.file]);
  const report = JSON.parse(out.join('\n')) as { egress: EgressRow[]; holds: boolean };
  const tried = report.egress.filter(({ without }) => without.outcome !== 'absent');
  for (const { transport, withPreload } of report.egress) {
    if (withPreload.outcome === 'absent')
      console.log(`not tried: ${transport}, ${withPreload.says}`);
  }
  expect(tried.length).toBeGreaterThanOrEqual(13);
  expect(tried.filter(({ without }) => without.outcome !== 'reached')).toEqual([]);
  const past = tried.filter(({ withPreload }) => withPreload.outcome === 'reached');
  expect(past.every(({ outOfReach }) => outOfReach)).toBe(true);
  const layers = Object.fromEntries(
    tried.map(({ transport, withPreload }) => [transport, withPreload.layer]),
  );
  expect(layers).toMatchObject({
    fetch: 'request',
    'fetch, own dispatcher': 'socket',
    'node:http': 'request',
    'node:https': 'request',
    'node:http2': 'socket',
    'node:net': 'socket',
    'node:tls': 'socket',
    'worker thread': 'socket',
    'worker thread, own environment': 'socket',
    'node child': 'socket',
    'node child, own environment': 'socket',
    'UDP (node:dgram)': 'datagram',
    'DNS (node:dns)': 'name',
  });
  expect(report.holds).toBe(true);
  expect(code).toBe(0);
});

test('the table names what is out of reach', async () => {
  using home = configured(CONFIG);
  const { out } = await himaya(['doctor', '--egress', '--config', home.file]);
  const text = out.join('\n');
  expect(text).toMatch(/^ {2}fetch +reached +stopped \(DESTINATION_UNKNOWN\) +request$/m);
  expect(text).toMatch(/^ {2}native \(curl\) .*out of reach$/m);
  expect(text).toContain('native code');
});

test('a configuration that cannot be used is said, and nothing is tried', async () => {
  using home = configured('destinations: 7\n');
  const { code, err } = await himaya(['doctor', '--egress', '--config', home.file]);
  expect(code).toBe(2);
  expect(err[0]).toMatch(/^himaya: CONFIG_INVALID: no process starts under the preload/);
});

test.each([
  ['reached', false, false],
  ['untried', false, false],
  ['stopped', false, true],
  ['failed', false, true],
  ['reached', true, true],
] as const)('%s with the preload, out of reach %s: holds %s', (outcome, outOfReach, expected) => {
  const reached: Tried = { outcome: 'reached' };
  expect(holds([{ transport: 'x', without: reached, withPreload: { outcome }, outOfReach }])).toBe(
    expected,
  );
});
