/** DNS rebinding and metadata addresses against the system's own resolver, in a network namespace where one can be made. */
import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

import { expect, test } from 'vitest';

import { configured, underGuard } from './guarded/guarded.ts';

const CONFIG = `destinations:
  - id: rack
    operator: Me
    kind: own
    origin: http://model.example.org:8000
    privateRange: { cidr: 10.7.0.0/16, reason: the rack in Casablanca }
`;

const SETUP = [
  'ip link set lo up',
  'ip addr add 10.7.0.1/32 dev lo',
  'ip addr add 10.8.0.1/32 dev lo',
  'ip addr add 169.254.169.254/32 dev lo',
  'mount --bind "$1" /etc/hosts',
].join(' && ');

/** Why no namespace can be made here; nothing where one can. */
function obstacle(): string | undefined {
  const command = ['-rnm', 'sh', '-c', 'ip link set lo up && ip addr add 10.7.0.1/32 dev lo'];
  const { status, error, stderr } = spawnSync('unshare', command, { encoding: 'utf8' });
  return status === 0 ? undefined : (error?.message ?? stderr.trim());
}

test('a name that turns elsewhere is refused, and the metadata service hears nothing', (context) => {
  const why = obstacle();
  if (why !== undefined) {
    console.log(`skipped: no network namespace can be made here (${why})`);
    context.skip(why);
  }
  using home = configured(CONFIG);
  const hosts = home.file.replace('himaya.yaml', 'hosts');
  writeFileSync(hosts, '');
  const script = fileURLToPath(new URL('guarded/namespace.ts', import.meta.url));
  const run = `${SETUP} && shift && exec "$@"`;
  const { stdout, stderr, status } = spawnSync(
    'unshare',
    ['-rnm', 'sh', '-c', run, 'sh', hosts, process.execPath, ...underGuard, script],
    { encoding: 'utf8', env: { ...process.env, NODE_OPTIONS: '', HIMAYA_CONFIG: home.file } },
  );
  expect({ status, stderr: stderr.slice(0, 2000) }).toMatchObject({ status: 0 });
  const { said, seen } = JSON.parse(stdout) as Record<'said' | 'seen', Record<string, string>>;
  expect(said).toMatchObject({
    named: '10.7.0.1',
    'rebound to metadata': 'DESTINATION_REFUSED: it resolves to a special address',
    'rebound to another range': 'DESTINATION_REFUSED: it resolves to a private address',
    'one of two is inside': 'DESTINATION_REFUSED: it resolves to a loopback address',
    'named again': '10.7.0.1',
    'by its address': 'DESTINATION_UNKNOWN',
    metadata: 'DESTINATION_UNKNOWN',
  });
  // Native code is not held by the preload, and is by a network without a way out.
  const native = said['native, metadata'] === '0' ? 1 : 0;
  expect(seen).toMatchObject({ '169.254.169.254': native });
  expect(said['native, outside']).not.toBe('0');
  expect(seen).toMatchObject({ '10.7.0.1': 2, '10.8.0.1': 0 });
});
