/**
 * The published JSON Schema of audit records, made from what the log itself checks.
 *
 * @module
 */
import { closedSchema, type Field, FIELDS, type Schema } from './record-fields.ts';

type Schemas = Readonly<Record<string, Pick<Field, 'schema'>>>;

/** JSON Schema (draft 2020-12) of one entry of the log, version 1. */
export function recordSchema(): Schema {
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: 'urn:himaya:record:1',
    title: 'Himaya audit record, version 1',
    description:
      'One line of JSON in UTF-8. Closed enumerations, counts, configured ids, digests and random ids only. Fields stand in the order given here; any other spelling is no record.',
    oneOf: Object.entries(FIELDS).map(([type, fields]) => entrySchema(type, fields)),
  };
}

function entrySchema(type: string, fields: Schemas): Schema {
  const commit =
    type === 'erased' ? { type: 'null' } : { type: 'string', pattern: '^[0-9a-f]{64}$' };
  return closedSchema({
    v: { schema: { const: 1 } },
    type: { schema: { const: type } },
    ...fields,
    commit: { schema: commit },
  });
}
