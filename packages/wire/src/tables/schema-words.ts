/**
 * Words that hold no data wherever they stand as a key or a value of free JSON.
 *
 * @module
 */

/** Keywords and type names of JSON Schema, draft 2020-12. */
export const SCHEMA_WORDS: ReadonlySet<string> = new Set(
  `
  string number integer boolean array object null $schema $id $ref $defs $comment $anchor
  definitions type title description default examples enum const format properties required
  additionalProperties patternProperties propertyNames items prefixItems contains uniqueItems
  minItems maxItems minLength maxLength pattern minProperties maxProperties minimum maximum
  exclusiveMinimum exclusiveMaximum multipleOf allOf anyOf oneOf not if then else nullable
  deprecated readOnly writeOnly dependentRequired dependentSchemas strict
`
    .trim()
    .split(/\s+/),
);
