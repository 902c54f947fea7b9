import { closeSync, fdatasyncSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { Ledger, NoteSigner } from '@himaya/ledger';
import { SqliteDriver } from '@himaya/store';
const dir = mkdtempSync('/tmp/himaya-b-');
const file = openSync(join(dir, 'raw'), 'a'); const rec = new Uint8Array(600);
const CFG = [[1, 0], [64, 0], [64, 900]];
const only = process.argv[2]; const slices = Number(process.argv[3] ?? 12);
for (const [callers, sealedBytes] of CFG) {
  if (only && only !== `${callers}-${sealedBytes}`) continue;
  const driver = await SqliteDriver.open({ path: join(dir, `${callers}-${sealedBytes}.db`) });
  const signer = new NoteSigner('bench.example.org', NoteSigner.newSeed());
  const ledger = await Ledger.open({ driver, controller: 'bench', tenant: 'bench', signer });
  const mk = () => { const id = Buffer.from(crypto.getRandomValues(new Uint8Array(16))).toString('base64url');
    return { record: { type: 'outcome', id, at: 1780000000000, controller: 'bench', tenant: 'bench', intent: 0, outcome: 'released', reason: null, restored: 0, invented: {}, dropped: 0 }, commit: new Uint8Array(32), sealed: new Uint8Array(sealedBytes), keyId: 'bench', ...(sealedBytes ? { subject: 'bench' } : {}) } };
  const prepared = Array.from({ length: 60000 }, mk);
  let next = 0;
  const ratios = []; let rawN = 0, rawT = 0, oN = 0, oT = 0; let cpu = 0;
  for (let s = 0; s < slices; s++) {
    let t = performance.now(); let n = 0;
    while (performance.now() - t < 150) { writeSync(file, rec); fdatasyncSync(file); n++; }
    let raw = n / (performance.now() - t); rawN += n; rawT += performance.now() - t;
    t = performance.now(); n = 0;
    const c0 = process.cpuUsage();
    await Promise.all(Array.from({ length: callers }, async () => { while (performance.now() - t < 300) { await ledger.append(prepared[next++ % prepared.length]); n++; } }));
    const dt = performance.now() - t; const c1 = process.cpuUsage(c0); cpu += c1.user + c1.system;
    if (s > 1) ratios.push(n / dt / raw); oN += n; oT += dt;
  }
  ratios.sort((a, b) => a - b);
  console.log(callers, sealedBytes, 'median ratio', ratios[ratios.length >> 1].toFixed(2), 'raw/s', (rawN / rawT * 1000).toFixed(0), 'ours/s', (oN / oT * 1000).toFixed(0), 'cpu us/rec', (cpu / oN).toFixed(1));
  await ledger[Symbol.asyncDispose](); await driver[Symbol.asyncDispose]();
}
rmSync(dir, { recursive: true });
