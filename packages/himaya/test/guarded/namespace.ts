/**
 * Runs in a network namespace of its own, under the preload, with a metadata service at 169.254.169.254, a private
 * server and a hosts file that changes: what the system's own resolver says is what is attacked.
 */
import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { get } from 'node:http';
import { createServer } from 'node:http';
import { isMainThread } from 'node:worker_threads';

const PORT = 8000;
const seen: Record<string, number> = {};

async function serve(host: string, port: number): Promise<void> {
  seen[host] = 0;
  const server = createServer((_request, response) => {
    response.setHeader('connection', 'close').end(host);
  });
  server.on('connection', () => (seen[host] = (seen[host] ?? 0) + 1));
  await new Promise<void>((resolve) => server.listen(port, host, resolve));
}

async function reach(host: string, port = PORT): Promise<string> {
  return await new Promise((resolve) => {
    const request = get({ host, port, agent: false }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () => resolve(Buffer.concat(chunks).toString()));
    });
    request.on('error', (error: Error & { code?: string; details?: { why?: string } }) => {
      resolve(
        `${error.code ?? error.name}${error.details?.why === undefined ? '' : `: ${error.details.why}`}`,
      );
    });
  });
}

/** In place, since the file is mounted over the system's. */
const hosts = (...addresses: string[]): void => {
  writeFileSync('/etc/hosts', addresses.map((each) => `${each} model.example.org\n`).join(''));
};

if (isMainThread) {
  await serve('10.7.0.1', PORT);
  await serve('10.8.0.1', PORT);
  await serve('169.254.169.254', 80);
  await serve('169.254.169.254', PORT);
  const said: Record<string, string> = {};
  hosts('10.7.0.1');
  said['named'] = await reach('model.example.org');
  hosts('169.254.169.254');
  said['rebound to metadata'] = await reach('model.example.org');
  hosts('10.8.0.1');
  said['rebound to another range'] = await reach('model.example.org');
  hosts('10.7.0.1', '127.0.0.1');
  said['one of two is inside'] = await reach('model.example.org');
  hosts('10.7.0.1');
  said['named again'] = await reach('model.example.org');
  said['by its address'] = await reach('10.7.0.1');
  said['metadata'] = await reach('169.254.169.254', 80);
  said['native, metadata'] = String(
    spawnSync('curl', ['-s', '-m', '2', '--noproxy', '*', 'http://169.254.169.254/']).status,
  );
  said['native, outside'] = String(
    spawnSync('curl', ['-s', '-m', '2', '--noproxy', '*', 'http://198.51.100.7/']).status,
  );
  process.stdout.write(`${JSON.stringify({ said, seen })}\n`);
  process.exit(0);
}
