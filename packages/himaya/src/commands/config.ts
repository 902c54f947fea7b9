/**
 * `himaya config check | print | schema`, `himaya types`, `himaya init`.
 *
 * @module
 */
import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

import { hasCode } from '@himaya/core';
import { stringify } from 'yaml';

import { configSchema, parseConfig } from '../config.ts';
import { readText } from '../policy-files.ts';
import type { Command } from './command.ts';
import { CONFIG_OPTION, parse } from './command.ts';
import { INIT_TEMPLATE } from './init-template.ts';

/** `config check`. */
export const configCheck: Command = {
  name: 'config check',
  summary: 'checks himaya.yaml and reports every problem at once',
  help: `himaya config check [--config himaya.yaml] [--json]

Names file, line, column and setting; proposes the nearest name. Exits with 1 where it cannot be used.`,
  async run(args, io) {
    const given = parse('config check', args, { ...CONFIG_OPTION, json: { type: 'boolean' } });
    const file = given.text('config') ?? '';
    try {
      const { purposes, destinations } = parseConfig(readText(file), file);
      const counts = { purposes: purposes.length, destinations: destinations.length };
      io.out(
        given.flag('json')
          ? JSON.stringify({ issues: [], ...counts })
          : `${file} can be used: ${counts.purposes} purposes, ${counts.destinations} destinations`,
      );
      return 0;
    } catch (cause) {
      if (!hasCode(cause, 'CONFIG_INVALID')) throw cause;
      if (given.flag('json')) io.out(JSON.stringify(cause.details));
      else io.out(cause.message);
      return 1;
    }
  },
};

/** `config print`. */
export const configPrint: Command = {
  name: 'config print',
  summary: 'prints himaya.yaml as it was understood; secrets stay references',
  help: 'himaya config print [--config himaya.yaml] [--json]',
  async run(args, io) {
    const given = parse('config print', args, { ...CONFIG_OPTION, json: { type: 'boolean' } });
    const file = given.text('config') ?? '';
    const config = parseConfig(readText(file), file);
    io.out(given.flag('json') ? JSON.stringify(config, undefined, 2) : stringify(config).trimEnd());
    return 0;
  },
};

/** `config schema`. */
export const configSchemaCommand: Command = {
  name: 'config schema',
  summary: 'prints the JSON Schema of himaya.yaml, for editors',
  help: 'himaya config schema > himaya.schema.json',
  async run(args, io) {
    parse('config schema', args, {});
    io.out(JSON.stringify(configSchema(), undefined, 2));
    return 0;
  },
};

/** `types`. */
export const types: Command = {
  name: 'types',
  summary: 'writes the ids of himaya.yaml as TypeScript unions',
  help: 'himaya types [--config himaya.yaml] > himaya.types.ts',
  async run(args, io) {
    const given = parse('types', args, CONFIG_OPTION);
    const file = given.text('config') ?? '';
    const { purposes, tenants, destinations, callers } = parseConfig(readText(file), file);
    io.out('// Written by himaya types. Do not edit: change himaya.yaml and run it again.');
    io.out(`export type PurposeId = ${union(purposes)};`);
    io.out(`export type TenantId = ${union(tenants)};`);
    io.out(`export type DestinationId = ${union(destinations)};`);
    io.out(`export type CallerId = ${union(callers)};`);
    return 0;
  },
};

/** `init`. */
export const init: Command = {
  name: 'init',
  summary: 'writes a himaya.yaml to start from, and its keys',
  help: `himaya init [DIRECTORY]

Writes himaya.yaml, two random keys under .himaya/secrets (mode 0600) and a .gitignore for them.
Overwrites nothing.`,
  async run(args, io) {
    const { positionals } = parse('init', args, {});
    const directory = positionals[0] ?? '.';
    const files: readonly (readonly [string, () => string])[] = [
      ['himaya.yaml', () => INIT_TEMPLATE],
      ['.himaya/secrets/kek.key', newKey],
      ['.himaya/secrets/log.key', newKey],
      ['.himaya/.gitignore', () => '*\n'],
    ];
    for (const [name, text] of files) {
      const path = join(directory, name);
      if (existsSync(path)) {
        io.out(`kept   ${path}`);
        continue;
      }
      mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
      writeFileSync(path, text(), { mode: 0o600, flag: 'wx' });
      io.out(`wrote  ${path}`);
    }
    io.out('Next: fill in himaya.yaml, then run himaya config check and himaya doctor.');
    io.out('For a provider elsewhere, himaya passport drafts its entry.');
    io.out('Keep copies of the two keys apart from each other and from the databases.');
    return 0;
  },
};

/** Ids as a TypeScript union. */
function union(ids: readonly { readonly id: string }[]): string {
  return ids.map(({ id }) => `'${id}'`).join(' | ');
}

/** 32 random bytes, base64, one line. */
function newKey(): string {
  return `${randomBytes(32).toString('base64')}\n`;
}
