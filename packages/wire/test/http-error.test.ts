import { HimayaError } from '@himaya/core';
import { describe, expect, test } from 'vitest';

import { HTTP_STATUS, openAiError } from '../src/http-error.ts';

const parse = (error: HimayaError): unknown =>
  JSON.parse(new TextDecoder().decode(openAiError(error).body));

describe('openAiError', () => {
  test('a refusal is never a status after which a client calls again', () => {
    expect(new Set(Object.values(HTTP_STATUS))).toEqual(new Set([400, 401, 403, 502, 503]));
  });

  test('a call whose outcome is not on record is refused, not retried', () => {
    expect(HTTP_STATUS.OUTCOME_UNRECORDED).toBe(403);
  });

  test('a denial carries its decision, rules and citations', () => {
    const details = {
      decision: 'AAAA',
      rules: ['R15'],
      citations: [
        { rule: 'R15', instrument: 'Law 09-08', article: '3', status: 'secondary' as const },
      ],
    };
    const error = new HimayaError('DENIED', 'denied by R15', details);
    expect(parse(error)).toEqual({
      error: {
        message: 'denied by R15',
        type: 'himaya_error',
        param: null,
        code: 'DENIED',
        himaya: details,
      },
    });
    expect(openAiError(error).headers).toMatchObject({ 'himaya-decision': 'AAAA' });
  });

  test('a broken guard asks not to be called again', () => {
    const error = new HimayaError('LOG_READ_ONLY', 'the log takes no more records', {});
    expect(openAiError(error)).toMatchObject({
      status: 503,
      headers: { 'x-should-retry': 'false' },
    });
  });

  test.each([
    [400, undefined],
    [401, undefined],
    [404, undefined],
    [408, 'false'],
    [422, 'false'],
    [429, undefined],
    [500, 'false'],
    [503, 'false'],
  ])('an upstream’s own %i is kept, with x-should-retry: %s', (status, retry) => {
    const error = new HimayaError('MODEL_FAILED', 'the model answered with an error', {
      destination: 'CANARY',
      status,
    });
    const answer = openAiError(error);
    expect(answer.status).toBe(status);
    expect(answer.headers['x-should-retry']).toBe(retry);
    // The challenge is ours alone: another key of the gateway would not help.
    expect(answer.headers).not.toHaveProperty('www-authenticate');
    expect(parse(error)).toMatchObject({ error: { code: 'MODEL_FAILED', himaya: { status } } });
    expect(JSON.stringify(parse(error))).not.toContain('CANARY');
  });

  test.each([undefined, 200, 302, 999])('what is no error of an upstream (%s) is 502', (status) => {
    const details = { destination: 'local', ...(status !== undefined && { status }) };
    expect(openAiError(new HimayaError('MODEL_FAILED', 'failed', details)).status).toBe(502);
  });

  test('internal details and causes stay inside', () => {
    const error = new HimayaError(
      'STORE_UNAVAILABLE',
      'the database cannot be opened',
      { why: 'CANARY-1' },
      { cause: new Error('CANARY-2') },
    );
    expect(JSON.stringify(parse(error))).not.toContain('CANARY');
  });
});
