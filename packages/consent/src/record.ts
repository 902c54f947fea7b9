/**
 * What the audit log gets of a change.
 *
 * @module
 */
import type { ConsentEventRecord, OppositionRecord, RecordHead } from '@himaya/core';
import { isCategory } from '@himaya/core';

import type { Artefact, ConsentEvent } from './choice.ts';
import type { PersonId } from './consent.sql.ts';

/** A change that the audit log is to have. */
export interface ConsentChange extends PersonId {
  /** The whole event, for what is sealed beside the record. */
  readonly event: ConsentEvent;
  /** The record but for its head. */
  readonly record:
    | Omit<ConsentEventRecord, keyof RecordHead>
    | Omit<OppositionRecord, keyof RecordHead>;
}

/** What the audit log gets of an event; nothing of a notice that was shown. */
export function recordOf(
  { tenant, subject }: PersonId,
  event: ConsentEvent,
): ConsentChange | undefined {
  const { change, purpose, by, artefact } = event;
  switch (change) {
    case 'given':
    case 'refused':
    case 'withdrawn':
      return {
        tenant,
        subject,
        event,
        record: {
          type: 'consent',
          purpose,
          ...scopeOf(artefact),
          status: change,
          notice: event.notice ?? null,
          by,
        },
      };
    case 'objected':
    case 'objection-withdrawn':
      return {
        tenant,
        subject,
        event,
        record: { type: 'opposition', purpose, opposed: change === 'objected', by },
      };
    case 'notified':
      return undefined;
  }
}

/** What a consent is for, as the record says it. */
function scopeOf(artefact: Artefact): Pick<ConsentEventRecord, 'of' | 'category'> {
  if (artefact === 'purpose' || artefact === 'transfer') return { of: artefact, category: null };
  const category = artefact.slice('express:'.length);
  return { of: 'express', category: isCategory(category) ? category : null };
}
