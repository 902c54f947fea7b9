/**
 * `npm start`: plays the scenes. `--ask "…"` answers one question, `--input FILE` a question a line.
 *
 * @module
 */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';

import { HimayaError } from 'himaya';

import { ask } from './assistant.ts';
import { permitLine } from './decision-line.ts';
import { abroad, startStandIn } from './scenes/abroad.ts';
import { identifiers, streamed, withoutConsent } from './scenes/conversation.ts';
import { erasure } from './scenes/erasure.ts';
import { proof } from './scenes/proof.ts';
import { checkout, reviews } from './scenes/reviews.ts';
import { afterRestart, theSwitch } from './scenes/switch.ts';
import type { Shop, ShopOptions } from './shop.ts';
import { openShop } from './shop.ts';
import { Show } from './show.ts';

const say = (line: string): void => void process.stdout.write(`${line}\n`);

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: { ask: { type: 'string' }, input: { type: 'string' }, model: { type: 'string' } },
  });
  if (`${process.platform}-${process.arch}` !== 'linux-x64') {
    say('Only linux-x64 has been tried; here something may be missing, and will be named.');
  }
  const directory = mkdtempSync(join(tmpdir(), 'himaya-demo-'));
  await using standIn = await startStandIn();
  const options: ShopOptions = {
    directory,
    abroadPort: standIn.port,
    ...(values.model !== undefined && { model: values.model }),
  };
  try {
    if (values.ask !== undefined || values.input !== undefined) {
      await using shop = await openShop(options);
      await answer(
        shop,
        values.ask === undefined ? readQuestions(values.input ?? '') : [values.ask],
      );
    } else {
      await play(options, standIn);
    }
  } finally {
    rmSync(directory, { recursive: true, force: true });
  }
}

async function play(
  options: ShopOptions,
  standIn: Awaited<ReturnType<typeof startStandIn>>,
): Promise<void> {
  const show = new Show(say);
  say('Himaya: a marketplace assistant, every model call and embedding write guarded.');
  say(
    'Model: 1.67 M parameters, trained from scratch for this demo: a template speaker, not a reasoner.',
  );
  say(
    'Where an answer misses the catalogue, the shop’s own sentence stands and is labelled "worded by template".',
  );
  say(
    'Its greeting is written by the grammar, the sentence by the model. All persons and numbers are INVENTED.',
  );
  {
    await using shop = await openShop(options);
    await identifiers(shop, show);
    await streamed(shop, show);
    await withoutConsent(shop, show);
    await theSwitch(shop, show);
  }
  await using shop = await openShop(options); // a restart
  await afterRestart(shop, show);
  await abroad(shop, show, standIn);
  await reviews(shop, show);
  checkout(show);
  await erasure(shop, show);
  await proof(shop, show);
  const page = resolve('demo.html');
  show.page(page);
  say(`\n${page}`);
}

async function answer(shop: Shop, questions: readonly string[]): Promise<void> {
  const show = new Show(say);
  for (const [at, message] of questions.entries()) {
    show.scene(at + 1, 'A question of your own, for the purpose enquiry');
    try {
      const turn = await ask(shop, { message, purpose: 'enquiry', conversation: 'own' });
      show.turn(turn, await permitLine(shop, turn));
    } catch (cause) {
      if (!(cause instanceof HimayaError)) throw cause;
      show.row('person', message);
      show.row('decision', `${cause.code}: ${cause.message}`);
    }
  }
}

/** Lines of JSON with a `text`, or plain lines. */
function readQuestions(file: string): readonly string[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => {
      if (!line.startsWith('{')) return line;
      const { text } = JSON.parse(line) as { text?: unknown };
      if (typeof text === 'string') return text;
      throw new TypeError('a line of --input needs a "text"');
    });
}

try {
  await main();
} catch (cause) {
  const known = cause instanceof HimayaError;
  process.stderr.write(
    `${known ? `${cause.code}: ${cause.message} ${JSON.stringify(cause.details)}` : String(cause)}\n`,
  );
  process.exitCode = 1;
}
