/**
 * For whom and why a request is made: from its key and its headers, never from its body. OpenAI's
 * `user` field names no person here.
 *
 * @module
 */
import type { IncomingMessage } from 'node:http';

import type { Context, Subject } from '@himaya/core';
import { HimayaError, Sensitive } from '@himaya/core';
import type { Guard } from '@himaya/engine';

import type { KeyGrant, Settings, VerifiedPerson } from './options.ts';

/**
 * Returns the context of a request.
 *
 * @throws {HimayaError} `CONTEXT_INVALID`, `SUBJECT_REQUIRED`, `TOKEN_INVALID`
 */
export async function contextOf(
  guard: Guard,
  settings: Settings,
  { request, grant }: { readonly request: IncomingMessage; readonly grant: KeyGrant },
): Promise<Context> {
  const { controller, tenant, caller } = grant;
  const purpose = purposeOf(request, grant);
  const conversation = headerOf(request, 'himaya-conversation');
  if (conversation !== undefined && !/^[\w.:-]{1,128}$/.test(conversation)) {
    throw refused('conversation', 'Himaya-Conversation takes 1 to 128 of A-Z a-z 0-9 _ . : -');
  }
  return {
    controller,
    tenant,
    caller,
    purpose,
    subject: await subjectOf(guard, settings, { request, grant }),
    ...(conversation !== undefined && { conversation }),
    locale: localeOf(request) ?? settings.locale,
  };
}

/**
 * Takes note that the application showed its person a notice (Law 09-08 art. 5; secondary source).
 *
 * @throws {HimayaError} `CONTEXT_INVALID` unless the key may speak for persons.
 */
export async function takeNotice(
  context: Context,
  { noticeShown }: Settings,
  { request, grant }: { readonly request: IncomingMessage; readonly grant: KeyGrant },
): Promise<void> {
  const version = headerOf(request, 'himaya-notice');
  if (version === undefined) return;
  if (grant.assertSubject !== true || noticeShown === undefined) {
    throw refused('notice', 'this key may not use Himaya-Notice');
  }
  if (!/^[a-z0-9][a-z0-9._-]{0,63}$/.test(version)) {
    throw refused('notice', 'Himaya-Notice takes the version of a notice');
  }
  await noticeShown(context, version);
}

/**
 * Returns the one value of a header, undefined where it is absent. A header sent twice has two
 * readings, hence none.
 *
 * @throws {HimayaError} `CONTEXT_INVALID`
 */
export function headerOf(request: IncomingMessage, name: string): string | undefined {
  const values = request.headersDistinct[name];
  if (values === undefined) return undefined;
  const [value = ''] = values;
  if (values.length > 1 || value === '') throw refused(name, `${name} must have one value`);
  return value;
}

function purposeOf(request: IncomingMessage, { purposes }: KeyGrant): string {
  const purpose = headerOf(request, 'himaya-purpose') ?? purposes[0];
  if (purpose !== undefined && purposes.includes(purpose)) return purpose;
  throw refused('purpose', 'this key does not serve the purpose named in Himaya-Purpose');
}

async function subjectOf(
  guard: Guard,
  settings: Settings,
  { request, grant }: { readonly request: IncomingMessage; readonly grant: KeyGrant },
): Promise<Subject> {
  const token = headerOf(request, 'himaya-subject-token');
  const asserted = headerOf(request, 'himaya-subject');
  if (grant.anonymous === true) {
    if (token === undefined && asserted === undefined) return 'anonymous';
    throw refused('subject', 'this key calls for nobody and may name no person');
  }
  if (token !== undefined && asserted !== undefined) {
    throw refused('subject', 'a person is named by a token or by Himaya-Subject, not by both');
  }
  if (token === undefined && asserted === undefined) {
    throw new HimayaError('SUBJECT_REQUIRED', 'name the person in Himaya-Subject-Token', {});
  }
  const { id, ...said } =
    token === undefined ? assertedPerson(asserted ?? '', grant) : await verified(token, settings);
  return { ref: await guard.identify(grant.tenant, id), ...said };
}

function assertedPerson(id: string, { assertSubject }: KeyGrant): VerifiedPerson {
  if (assertSubject !== true) throw refused('subject', 'this key may not use Himaya-Subject');
  // Other characters reach us decoded as Latin-1: one person could have two spellings.
  if (/^[\x21-\x7e]{1,256}$/.test(id)) return { id: new Sensitive(id) };
  throw refused('subject', 'Himaya-Subject takes 1 to 256 visible ASCII characters');
}

async function verified(token: string, { verifySubject }: Settings): Promise<VerifiedPerson> {
  const why = 'the token of the person is not valid';
  if (verifySubject === undefined) {
    throw new HimayaError('TOKEN_INVALID', 'no issuer of persons’ tokens is configured', { why });
  }
  try {
    const { id, age, guardianConsent } = await verifySubject(token);
    return {
      id,
      ...(age !== undefined && { age }),
      ...(guardianConsent !== undefined && { guardianConsent }),
    };
  } catch (cause) {
    if (cause instanceof HimayaError) throw cause;
    // A foreign message may quote the token; it stays here.
    throw new HimayaError('TOKEN_INVALID', why, { why });
  }
}

/** The first language range of `Accept-Language` (RFC 9110 §12.5.4), where it is a language tag. */
function localeOf({ headers }: IncomingMessage): string | undefined {
  return /^([A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8}){0,3})(?=[\s,;]|$)/.exec(
    headers['accept-language'] ?? '',
  )?.[1];
}

function refused(field: string, message: string): HimayaError<'CONTEXT_INVALID'> {
  return new HimayaError('CONTEXT_INVALID', message, { field });
}
