/**
 * `himaya passport`.
 *
 * @module
 */
import { didYouMean } from '@himaya/policy';

import { draftsOf, PROVIDERS, readProvider } from '../providers.ts';
import type { Command } from './command.ts';
import { parse, usage } from './command.ts';

/** `passport`. */
export const passport: Command = {
  name: 'passport',
  summary: 'drafts the passport of a well-known provider, with the source of each fact',
  help: `himaya passport [PROVIDER] [--json]

Prints what to paste under destinations in himaya.yaml, and what is known of the provider, where it is
said and how it was learnt. Personal data is denied to it until you have filled it in: nothing that is
unknown permits, and no country is presumed adequate. Providers: ${PROVIDERS.join(', ')}.`,
  async run(args, io) {
    const { positionals, flag } = parse('passport', args, { json: { type: 'boolean' } });
    const [wanted] = positionals;
    if (wanted === undefined) {
      const all = PROVIDERS.map((name) => readProvider(name));
      if (flag('json')) io.out(JSON.stringify(all));
      else for (const { provider, title } of all) io.out(`${provider.padEnd(14)} ${title}`);
      return 0;
    }
    const name = PROVIDERS.find((each) => each === wanted);
    if (name === undefined) {
      throw usage(
        'passport',
        `there is no draft for that provider${didYouMean(wanted, PROVIDERS)}`,
      );
    }
    const provider = readProvider(name);
    io.out(flag('json') ? JSON.stringify(provider) : draftsOf(provider));
    return 0;
  },
};
