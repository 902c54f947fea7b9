/**
 * What persons see and decide, over consents, keys, log and stores.
 *
 * @module
 */
import { HimayaError } from '@himaya/core';
import type { ConsentBook } from '@himaya/consent';
import type { KeyRing } from '@himaya/envelope';
import type { Choice, ErasureReceipt, Persons, PersonState, PurposeState } from '@himaya/express';
import type { Ledger } from '@himaya/ledger';
import type { Driver } from '@himaya/store';

import type { Clients } from './compose.ts';
import type { Config, Purpose } from './config.ts';

/** What {@link createPersons} stands on. */
export interface PersonsOptions {
  readonly config: Config;
  readonly consents: ConsentBook;
  readonly keys: KeyRing;
  readonly ledgerOf: (tenant: string) => Ledger;
  readonly driver: Driver;
  readonly clients: Clients;
  readonly clock: () => number;
  /** Told how many seconds a choice took until it was in force. */
  readonly chosen?: (seconds: number) => void;
}

/** Makes the routes' view of persons. */
export function createPersons(options: PersonsOptions): Persons {
  const { config, consents, keys, ledgerOf, chosen } = options;

  const stateOf = async (tenant: string, subject: string, id: string): Promise<PurposeState> => {
    const { kind, basis, notice } = purposeOf(config, id);
    const facts = await consents.read(tenant, subject, id);
    return {
      purpose: id,
      kind,
      basis,
      status: facts.consent.status,
      opposed: facts.opposition !== false,
      notice: {
        version: notice ?? null,
        shown: facts.notice === 'unknown' ? 'none' : facts.notice,
      },
    };
  };
  /** Makes a change unless it changes nothing, and returns what then holds. */
  const change = async (
    tenant: string,
    subject: string,
    { purpose }: Choice,
    step: {
      readonly needed: (state: PurposeState) => boolean;
      readonly make: () => Promise<unknown>;
    },
  ): Promise<PurposeState> => {
    const before = await stateOf(tenant, subject, purpose);
    if (step.needed(before)) {
      const started = performance.now();
      await step.make();
      chosen?.((performance.now() - started) / 1000);
    }
    return await stateOf(tenant, subject, purpose);
  };

  return {
    identify: async (tenant, identifier) => await keys.identify(tenant, identifier),
    async state(tenant, subject): Promise<PersonState> {
      const purposes = config.purposes.map(async ({ id }) => await stateOf(tenant, subject, id));
      const records = await ledgerOf(tenant).subjectIndexes(subject);
      return { purposes: await Promise.all(purposes), stored: { records: records.length } };
    },
    async give(tenant, subject, choice) {
      const { purpose, notice, by } = choice;
      const current = purposeOf(config, purpose).notice;
      if (current === undefined || (notice !== undefined && notice !== current)) {
        throw new HimayaError('CONTEXT_INVALID', 'the notice shown is not the one in force', {
          field: 'notice',
        });
      }
      return await change(tenant, subject, choice, {
        needed: ({ status, notice: seen }) => status !== 'given' || seen.shown !== 'current',
        make: async () => await consents.give({ tenant, subject, purpose, notice: current, by }),
      });
    },
    withdraw: async (tenant, subject, choice) =>
      await change(tenant, subject, choice, {
        needed: ({ status }) => status !== 'withdrawn' && status !== 'refused',
        make: async () =>
          await consents.withdraw({ tenant, subject, purpose: choice.purpose, by: choice.by }),
      }),
    refuse: async (tenant, subject, choice) =>
      await change(tenant, subject, choice, {
        needed: ({ status }) => status !== 'refused',
        make: async () =>
          await consents.refuse({ tenant, subject, purpose: choice.purpose, by: choice.by }),
      }),
    object: async (tenant, subject, choice) =>
      await change(tenant, subject, choice, {
        needed: ({ opposed }) => opposed !== choice.opposed,
        make: async () => {
          const made = { tenant, subject, purpose: choice.purpose, by: choice.by };
          await (choice.opposed ? consents.object(made) : consents.withdrawObjection(made));
        },
      }),
    erase: async (tenant, subject) => await erase(options, tenant, subject),
  };
}

/**
 * Erases a person: choices first, so that calls under way stop; then what is stored; then the log
 * names the keys; then they are destroyed. After a crash in between the keys that the log names are
 * destroyed when the key store is opened.
 */
async function erase(
  { consents, keys, ledgerOf, driver, clients, clock }: PersonsOptions,
  tenant: string,
  subject: string,
): Promise<ErasureReceipt> {
  await consents.erase(tenant, subject);
  for (const client of Object.values(clients)) await client.erase?.(tenant, subject);
  const named = await keys.keysOf(tenant, subject);
  const { index, payloads } = await ledgerOf(tenant).eraseSubject(subject, { keys: named });
  await keys.erase(tenant, subject);
  await driver.reclaim?.();
  return { at: clock(), record: index, payloads };
}

function purposeOf({ purposes }: Config, id: string): Purpose {
  const purpose = purposes.find((each) => each.id === id);
  if (purpose !== undefined) return purpose;
  throw new HimayaError('CONTEXT_INVALID', 'the purpose is not declared', { field: 'purpose' });
}
