/**
 * Routes by which a person sees and decides, over her own bearer token.
 *
 * No path, query or body names a person: whose data these are is read from the token alone.
 *
 * @module
 */
import { HimayaError } from '@himaya/core';
import express from 'express';
import type { Request, RequestHandler, Response, Router } from 'express';

import type { ClaimsOf, Home, VerifiedPerson } from './claims.ts';
import { homeOf, identified } from './claims.ts';
import type { Choice, Persons } from './persons.ts';
import { sendProblem } from './problem.ts';

/** What {@link personRoutes} needs. */
export interface PersonRoutesOptions {
  readonly persons: Persons;
  /** Such as {@link fromJwt}. It MUST read a header, never a cookie: these routes change things. */
  readonly context: ClaimsOf;
  readonly home: Home;
}

/** Largest body, in bytes. */
const LIMIT_BYTES = 4096;

/**
 * Makes a router to be mounted, at `/me` say:
 *
 * - `GET /`: {@link PersonState}.
 * - `PUT /consents/:purpose` with `{"status":"given"|"withdrawn"|"refused","notice"?}`: {@link PurposeState}.
 * - `PUT /oppositions/:purpose` with `{"opposed":true|false}`: {@link PurposeState}.
 * - `DELETE /`: erases; {@link ErasureReceipt}.
 *
 * Repeating a request changes nothing more. Errors are problems of RFC 9457; nothing may be cached.
 *
 * @example
 * ```ts
 * app.use('/me', personRoutes({ persons, context: fromJwt({ issuer, audience: 'shop' }), home }));
 * ```
 */
export function personRoutes({ persons, context, home }: PersonRoutesOptions): Router {
  const routes = express.Router({ caseSensitive: true, strict: true });
  const forPerson =
    (answer: Answer): RequestHandler =>
    async (req, res) => {
      res.set('cache-control', 'no-store').vary('authorization');
      try {
        checkNoQuery(req);
        const person = await personOf(persons, home, await context(req));
        const body = await bodyOf(req, res);
        res.json(await answer(persons, { ...person, purpose: purposeOf(req) }, body));
      } catch (cause) {
        sendProblem(res, cause);
      }
    };
  routes.get('/', forPerson(see));
  routes.put('/consents/:purpose', forPerson(consent));
  routes.put('/oppositions/:purpose', forPerson(oppose));
  routes.delete('/', forPerson(erase));
  return routes;
}

/** Answers one request of one person. */
type Answer = (persons: Persons, person: Person, body: Body) => Promise<object>;

interface Person {
  readonly tenant: string;
  readonly ref: string;
  readonly by: Choice['by'];
  /** Empty where the path has none. */
  readonly purpose: string;
}

/** The own members of a JSON object; a map has no prototype to fall back on. */
type Body = ReadonlyMap<string, unknown>;

async function see(persons: Persons, { tenant, ref }: Person, body: Body): Promise<object> {
  checkFields(body, []);
  return await persons.state(tenant, ref);
}

async function erase(persons: Persons, { tenant, ref }: Person, body: Body): Promise<object> {
  checkFields(body, []);
  return await persons.erase(tenant, ref);
}

async function oppose(
  persons: Persons,
  { tenant, ref, purpose, by }: Person,
  body: Body,
): Promise<object> {
  checkFields(body, ['opposed']);
  const opposed = body.get('opposed');
  if (typeof opposed !== 'boolean') throw unreadable('/opposed');
  return await persons.object(tenant, ref, { purpose, opposed, by });
}

async function consent(
  persons: Persons,
  { tenant, ref, purpose, by }: Person,
  body: Body,
): Promise<object> {
  checkFields(body, ['status', 'notice']);
  const notice = body.get('notice');
  if (notice !== undefined && (typeof notice !== 'string' || !/^[\w.:-]{1,128}$/.test(notice))) {
    throw unreadable('/notice');
  }
  const choice = { purpose, by, ...(notice !== undefined && { notice }) };
  switch (body.get('status')) {
    case 'given':
      return await persons.give(tenant, ref, choice);
    case 'withdrawn':
      return await persons.withdraw(tenant, ref, choice);
    case 'refused':
      return await persons.refuse(tenant, ref, choice);
    default:
      throw unreadable('/status');
  }
}

async function personOf(
  persons: Persons,
  home: Home,
  claims: Awaited<ReturnType<ClaimsOf>>,
): Promise<Omit<Person, 'purpose'>> {
  const { subject } = claims;
  if (subject === 'anonymous') {
    throw new HimayaError('SUBJECT_REQUIRED', 'these routes are for a person with a token', {});
  }
  const { tenant } = homeOf(home, claims);
  const identify = persons.identify.bind(persons);
  return { tenant, ref: await identified(identify, tenant, subject.id), by: byOf(subject) };
}

function byOf({ age, guardianConsent }: VerifiedPerson): Choice['by'] {
  return age === 'minor' && guardianConsent === true ? 'guardian' : 'subject';
}

function checkNoQuery({ originalUrl }: Request): void {
  if (originalUrl.includes('?')) {
    throw new HimayaError('REQUEST_FIELD_UNKNOWN', 'no query is taken here', { pointer: '/*' });
  }
}

/** Ids as the configuration has them: what is not one is not declared. */
function purposeOf({ params }: Request): string {
  const { purpose } = params;
  if (purpose === undefined) return '';
  if (typeof purpose === 'string' && /^[a-z0-9][a-z0-9._-]{0,63}$/.test(purpose)) return purpose;
  throw new HimayaError('CONTEXT_INVALID', 'no such purpose', { field: 'purpose' });
}

const parse = express.json({ limit: LIMIT_BYTES, inflate: false });

/** Reads the body, empty where there is none. A parser of the app's own may have read it already. */
async function bodyOf(req: Request, res: Response): Promise<Body> {
  await new Promise<void>((resolve, reject) => {
    parse(req, res, (error?: unknown) =>
      error === undefined ? resolve() : reject(bodyError(error)),
    );
  });
  const body: unknown = req.body;
  const isEmpty =
    req.headers['transfer-encoding'] === undefined &&
    (req.headers['content-length'] ?? '0') === '0';
  if (isEmpty) return new Map();
  if (typeof body !== 'object' || body === null || Array.isArray(body)) throw unreadable('');
  return new Map(Object.entries(body));
}

/** The parser's own message quotes the body; it stays here. */
function bodyError(error: unknown): HimayaError {
  const type = typeof error === 'object' && error !== null && 'type' in error ? error.type : '';
  return type === 'entity.too.large'
    ? new HimayaError('REQUEST_TOO_LARGE', `the body is over ${LIMIT_BYTES} bytes`, {
        limitBytes: LIMIT_BYTES,
      })
    : unreadable('');
}

function checkFields(body: Body, fields: readonly string[]): void {
  for (const field of body.keys()) {
    if (!fields.includes(field)) {
      throw new HimayaError('REQUEST_FIELD_UNKNOWN', 'a field that is not taken here', {
        pointer: '/*',
      });
    }
  }
}

function unreadable(pointer: string): HimayaError<'REQUEST_UNREADABLE'> {
  return new HimayaError('REQUEST_UNREADABLE', 'the body cannot be used', { pointer });
}
