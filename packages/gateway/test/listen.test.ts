import { createHash } from 'node:crypto';
import { get } from 'node:https';

import { Sensitive } from '@himaya/core';
import { describe, expect, onTestFinished, test } from 'vitest';

import type { GatewayOptions } from '../src/index.ts';
import { serve } from '../src/index.ts';
import { released, scriptedGuard } from './scripted-guard.ts';
import { selfSigned } from './self-signed.ts';

const grant = { controller: 'souk', tenant: 'shop', caller: 'web', purposes: ['support'] };
const options: GatewayOptions = {
  port: 0,
  keys: [{ ...grant, key: new Sensitive('shop-key-0123456789') }],
  destinationOf: () => 'local',
};

async function started(more: Partial<GatewayOptions>): Promise<string> {
  const gateway = await serve(
    scriptedGuard(() => released()),
    { ...options, ...more },
  );
  onTestFinished(async () => await gateway.close());
  return gateway.url;
}

describe('TLS', () => {
  test('serves HTTPS with the certificate it is given', async () => {
    const tls = selfSigned();
    const url = await started({ tls });
    expect(url).toMatch(/^https:\/\/127\.0\.0\.1:\d+$/);
    const status = await new Promise((resolve, reject) => {
      get(`${url}/healthz`, { ca: tls.cert }, (answer) => {
        answer.resume();
        resolve(answer.statusCode);
      }).on('error', reject);
    });
    expect(status).toBe(200);
  });

  test('refuses a client that speaks less than TLS 1.2', async () => {
    const tls = selfSigned();
    const url = await started({ tls });
    await expect(
      new Promise((resolve, reject) => {
        const old = { ca: tls.cert, minVersion: 'TLSv1', maxVersion: 'TLSv1.1' } as const;
        get(`${url}/healthz`, old, resolve).on('error', reject);
      }),
    ).rejects.toThrow();
  });

  test('a key that is not that of the certificate is refused, and nothing of it shown', async () => {
    const tls = { cert: selfSigned().cert, key: selfSigned().key };
    const failed = serve(
      scriptedGuard(() => released()),
      { ...options, tls },
    );
    await expect(failed).rejects.toMatchObject({ code: 'CONFIG_INVALID' });
    await expect(failed).rejects.not.toThrow('PRIVATE');
  });

  test.each(['0.0.0.0', '::', '192.168.1.20'])('%s without TLS is refused', async (host) => {
    const failed = serve(
      scriptedGuard(() => released()),
      { ...options, host },
    );
    await expect(failed).rejects.toMatchObject({
      code: 'CONFIG_INVALID',
      details: { issues: [{ path: '/host' }] },
    });
  });

  test('beyond loopback with TLS, or where a proxy is declared, it listens', async () => {
    expect(await started({ host: '0.0.0.0', tls: selfSigned() })).toMatch(/^https:/);
    expect(await started({ host: '0.0.0.0', behindTlsProxy: true })).toMatch(/^http:/);
  });
});

describe('a key that is looked up', () => {
  const key = 'himaya_0123456789abcdef';

  async function status(url: string, bearer: string): Promise<number> {
    const { status: answered } = await fetch(`${url}/v1/chat/completions`, {
      method: 'POST',
      headers: {
        authorization: `Bearer ${bearer}`,
        'content-type': 'application/json',
        'himaya-subject': 'person-1',
      },
      body: JSON.stringify({ model: 'atlas', messages: [] }),
    });
    return answered;
  }

  test('opens what it grants as long as it is found', async () => {
    const known = new Set([createHash('sha256').update(key).digest('hex')]);
    const url = await started({
      keys: [],
      findToken: (sha256) =>
        known.has(Buffer.from(sha256).toString('hex'))
          ? { ...grant, assertSubject: true }
          : undefined,
    });
    expect(await status(url, key)).toBe(200);
    expect(await status(url, `${key}0`)).toBe(401);
    known.clear();
    expect(await status(url, key)).toBe(401);
  });

  test('where the look-up fails nobody is let in', async () => {
    const url = await started({
      findToken: () => {
        throw new Error('the store is gone');
      },
    });
    expect(await status(url, key)).toBe(503);
  });
});

describe('GET /metrics', () => {
  const metrics = async () => await Promise.resolve({ contentType: 'text/plain', body: 'a 1\n' });

  test('is answered on the machine itself', async () => {
    const url = await started({ metrics });
    const response = await fetch(`${url}/metrics`);
    expect([response.status, await response.text()]).toEqual([200, 'a 1\n']);
  });

  test('behind a proxy it wants a key: whoever asks looks near', async () => {
    const url = await started({ metrics, behindTlsProxy: true });
    expect((await fetch(`${url}/metrics`)).status).toBe(401);
    const headers = { authorization: 'Bearer shop-key-0123456789' };
    expect((await fetch(`${url}/metrics`, { headers })).status).toBe(200);
  });

  test('is no route where nothing is counted', async () => {
    const url = await started({});
    expect((await fetch(`${url}/metrics`)).status).toBe(403);
  });

  test('a refusal that never became an exchange is counted by its code', async () => {
    const codes: string[] = [];
    const url = await started({ refused: (code) => codes.push(code) });
    await fetch(`${url}/v1/models`);
    await fetch(`${url}/v1/chat/completions`, { method: 'POST' });
    expect(codes).toEqual(['ROUTE_UNKNOWN', 'TOKEN_INVALID']);
  });
});
