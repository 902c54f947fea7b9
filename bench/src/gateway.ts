/**
 * What the gateway adds over real sockets: all protections on, 2 kB prompt, durable records, beside a
 * bare `node:http` proxy and one that parses and writes JSON again, each in a process of its own.
 *
 * Every round visits every target; medians are of all rounds. Processor time is what noise moves least.
 *
 * @module
 */
import { fork } from 'node:child_process';
import { Agent, request } from 'node:http';

import { quantile } from './measure.ts';

const ROUNDS = 5;
const CALLS = 150;

interface Child {
  readonly name: string;
  readonly origin: string;
  ask(message: object): Promise<{ readonly cpuMs?: number; readonly rss?: number }>;
}

/** Measures one connection, 64 against a model of 200 ms, 64 at saturation, and a paced stream. */
export async function gatewayOverhead(): Promise<readonly string[]> {
  const children: ReturnType<typeof fork>[] = [];
  const open = async (role: string, origin = ''): Promise<Child> => {
    const child = fork(new URL('./gateway-child.ts', import.meta.url), [role, origin], {
      execArgv: ['--conditions=@himaya/source', ...profiling(role)],
    });
    child.setMaxListeners(0);
    children.push(child);
    const reply = async (): Promise<object> =>
      await new Promise((resolve, reject) => {
        child.once('message', (message) => resolve(Object(message)));
        child.once('exit', () => reject(new Error(`${role} ended`)));
      });
    const hello = await reply();
    return {
      name: role,
      origin: String('origin' in hello ? hello.origin : ''),
      async ask(message) {
        const answer = reply();
        child.send(message);
        return await answer;
      },
    };
  };
  try {
    const upstream = await open('upstream');
    const targets = [
      { ...upstream, name: 'direct' },
      await open('bare', upstream.origin),
      await open('parsing', upstream.origin),
      await open('gateway', upstream.origin),
    ];
    return [
      ...(await oneConnection(targets)),
      ...(await saturated(targets)),
      ...(await inFlight(targets, upstream)),
      ...(await paced(targets)),
      ...(await stages(targets)),
    ];
  } finally {
    for (const child of children) child.disconnect();
  }
}

/** `HIMAYA_PROFILE` names a folder for the gateway's processor profile. */
function profiling(role: string): readonly string[] {
  const folder = process.env['HIMAYA_PROFILE'];
  return folder === undefined || role !== 'gateway'
    ? []
    : ['--cpu-prof', `--cpu-prof-dir=${folder}`];
}

async function oneConnection(targets: readonly Child[]): Promise<readonly string[]> {
  const times = new Map<string, number[]>();
  const cpu = new Map<string, number>();
  for (let round = 0; round <= ROUNDS; round++) {
    for (const target of targets) {
      const agent = new Agent({ keepAlive: true, maxSockets: 1 });
      const before = (await target.ask({})).cpuMs ?? 0;
      const all = times.get(target.name) ?? [];
      for (let call = 0; call < CALLS; call++) {
        const { lastMs } = await post(target, agent);
        if (round > 0) all.push(lastMs);
      }
      times.set(target.name, all);
      const used = ((await target.ask({})).cpuMs ?? 0) - before;
      if (round > 0) cpu.set(target.name, (cpu.get(target.name) ?? 0) + used);
      agent.destroy();
    }
  }
  const direct = times.get('direct') ?? [];
  return targets.map(({ name }) => {
    const all = times.get(name) ?? [];
    const added = (share: number): string =>
      (quantile(all, share) - quantile(direct, share)).toFixed(2);
    const own = (cpu.get(name) ?? 0) / (ROUNDS * CALLS);
    return name === 'direct'
      ? `1 connection, direct: ${quantile(all, 0.5).toFixed(2)} ms at P50, ${quantile(all, 0.95).toFixed(2)} at P95`
      : `1 connection, ${name}: ${added(0.5)} ms added at P50, ${added(0.95)} at P95, ${own.toFixed(3)} ms of processor time each`;
  });
}

async function saturated(targets: readonly Child[]): Promise<readonly string[]> {
  // The person's first call records her notice, which stops the others that it overtakes.
  for (const target of targets) await post(target, new Agent());
  const cpu = new Map<string, number>();
  for (let round = 0; round <= 3; round++) {
    for (const target of targets) {
      const agent = new Agent({ keepAlive: true, maxSockets: 64 });
      const before = (await target.ask({})).cpuMs ?? 0;
      await Promise.all(
        Array.from({ length: 64 }, async () => {
          for (let call = 0; call < 10; call++) await post(target, agent);
        }),
      );
      const used = ((await target.ask({})).cpuMs ?? 0) - before;
      if (round > 0) cpu.set(target.name, (cpu.get(target.name) ?? 0) + used);
      agent.destroy();
    }
  }
  return targets
    .filter(({ name }) => name !== 'direct')
    .map(
      ({ name }) =>
        `64 connections at saturation, ${name}: ${((cpu.get(name) ?? 0) / 1920).toFixed(3)} ms of processor time each`,
    );
}

/** Starts are spread over the 200 ms of the model, as callers who do not know of each other's are. */
async function inFlight(targets: readonly Child[], upstream: Child): Promise<readonly string[]> {
  await upstream.ask({ delayMs: 200 });
  const times = new Map<string, number[]>();
  for (let round = 0; round <= 2; round++) {
    for (const target of targets) {
      const agent = new Agent({ keepAlive: true, maxSockets: 64 });
      const all = times.get(target.name) ?? [];
      await Promise.all(
        Array.from({ length: 64 }, async (_, caller) => {
          await new Promise((resolve) => setTimeout(resolve, caller * (200 / 64)));
          for (let call = 0; call < 8; call++) {
            const { lastMs } = await post(target, agent);
            if (round > 0 && call > 0) all.push(lastMs);
          }
        }),
      );
      times.set(target.name, all);
      agent.destroy();
    }
  }
  await upstream.ask({ delayMs: 0 });
  const direct = times.get('direct') ?? [];
  return targets.slice(1).map(({ name }) => {
    const all = times.get(name) ?? [];
    const added = (share: number): string =>
      (quantile(all, share) - quantile(direct, share)).toFixed(2);
    return `64 connections, model of 200 ms, ${name}: ${added(0.5)} ms added at P50, ${added(0.95)} at P95`;
  });
}

async function paced(targets: readonly Child[]): Promise<readonly string[]> {
  const first = new Map<string, number[]>();
  for (let round = 0; round <= 9; round++) {
    for (const target of targets) {
      const agent = new Agent({ keepAlive: true });
      await post(target, agent);
      const { firstMs } = await post(target, agent, true);
      if (round > 0) first.set(target.name, [...(first.get(target.name) ?? []), firstMs]);
      agent.destroy();
    }
  }
  return targets.map(
    ({ name }) =>
      `first byte of a stream, ${name}: ${quantile(first.get(name) ?? [], 0.5).toFixed(2)} ms at P50`,
  );
}

/** The gateway's own account of its stages, from `/metrics`. */
async function stages(targets: readonly Child[]): Promise<readonly string[]> {
  const { origin = '' } = targets.find(({ name }) => name === 'gateway') ?? {};
  const text = await (await fetch(`${origin}/metrics`)).text();
  const buckets = new Map<string, [limit: number, count: number][]>();
  for (const [, stage = '', limit = '', count = ''] of text.matchAll(
    /^himaya_stage_\w*bucket\{(?=[^}]*stage="(\w+)")(?=[^}]*le="([^"]+)")[^}]*\} (\d+)/gm,
  )) {
    buckets.set(stage, [
      ...(buckets.get(stage) ?? []),
      [limit === '+Inf' ? Number.POSITIVE_INFINITY : Number(limit), Number(count)],
    ]);
  }
  return [...buckets].map(([stage, all]) => {
    const total = all.at(-1)?.[1] ?? 0;
    const at = (share: number): string => {
      const limit = all.find(([, count]) => count >= total * share)?.[0] ?? 0;
      return `≤ ${limit * 1000} ms`;
    };
    return `stage ${stage}: P50 ${at(0.5)}, P95 ${at(0.95)} of ${total}`;
  });
}

/** About 2 kB, as in the measurements of the peers. */
function body(stream: boolean): string {
  const filler = 'Merci de vérifier la livraison du tapis commandé mardi, le prix et la couleur. ';
  const content = `Je m’appelle Khadija El Alaoui, 06 12 34 56 78, k.alaoui@example.org, ${filler.repeat(22)}`;
  return JSON.stringify({
    model: 'llama',
    ...(stream && { stream }),
    messages: [{ role: 'user', content }],
  });
}

const BODIES = { whole: body(false), stream: body(true) };

interface Timing {
  readonly firstMs: number;
  readonly lastMs: number;
}

async function post({ origin }: Child, agent: Agent, stream = false): Promise<Timing> {
  const sent = stream ? BODIES.stream : BODIES.whole;
  const headers = {
    'content-type': 'application/json',
    'content-length': Buffer.byteLength(sent),
    authorization: 'Bearer bench-key-0123456789',
    'himaya-subject': 'bench-person',
    'himaya-notice': '1',
  };
  return await new Promise((resolve, reject) => {
    const started = performance.now();
    const options = { method: 'POST', headers, agent };
    const asked = request(`${origin}/v1/chat/completions`, options, (response) => {
      let firstMs = 0;
      response.on('data', () => (firstMs ||= performance.now() - started));
      response.on('end', () => {
        if (response.statusCode === 200) resolve({ firstMs, lastMs: performance.now() - started });
        else reject(new Error(`${origin} answered ${response.statusCode}`));
      });
    });
    asked.on('error', reject);
    asked.end(sent);
  });
}
