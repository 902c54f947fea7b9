/**
 * Measures the bundled model on the shop's own questions: every register, article and intent.
 *
 *     node --conditions=@himaya/source examples/assistant/scripts/measure.ts [articles] [--samples] [--restated]
 *
 * Prints one line per register and intent: answers kept as the model wrote them, answers replaced
 * by the catalogue's sentence and why, milliseconds per answer; at the end tokens per second.
 *
 * @module
 */
import { fileURLToPath } from 'node:url';

import type { LlamaContext } from 'node-llama-cpp';
import { getLlama, LlamaChatSession, LlamaLogLevel, resolveChatWrapper } from 'node-llama-cpp';

import type { Asked, Worded } from '../src/answer.ts';
import { settleAnswer } from '../src/answer.ts';
import { PRODUCTS } from '../src/catalogue.ts';
import { answerGrammar } from '../src/grammar.ts';
import { INTENTS } from '../src/intent.ts';
import type { ChatMessage } from '../src/prompt.ts';
import { promptFor } from '../src/prompt.ts';
import type { InRegisters } from '../src/register.ts';
import { REGISTERS } from '../src/register.ts';

const MODEL = fileURLToPath(new URL('../model/souk-tiny-f16.gguf', import.meta.url));

/** What a shopper writes, as the guard hands it on. */
const MESSAGES: InRegisters = {
  fr: "Bonjour, je m'appelle {name}, ma carte nationale {cin}, mon téléphone {phone}, je cherche un tapis",
  en: 'Hello, my name is {name}, my card is {cin}, my phone is {phone}, I am looking for a rug',
  ar: 'مرحبا، اسمي {name}، بطاقتي {cin}، هاتفي {phone}، أريد زربية',
  ary: 'سميتي {name}، لاكارط ديالي {cin}، تيليفوني {phone}، بغيت زربية',
  arabizi: 'smiti {name}, lacarte dyali {cin}, tilifoun dyali {phone}, bghit zerbiya',
};

/** A token of the shape the guard makes, from a small generator so that runs repeat. */
let state = 9;
function token(category: string): string {
  const letters = Array.from({ length: 8 }, () => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7f_ff_ff_ff;
    return 'abcdefghijklmnopqrstuvwxyz234567'.charAt((state >>> 16) % 32);
  });
  return `[${category}_${letters.join('')}]`;
}

const llama = await getLlama({
  build: 'never',
  skipDownload: true,
  gpu: false,
  logLevel: LlamaLogLevel.error,
  maxThreads: 1,
});
const model = await llama.loadModel({ modelPath: MODEL });
const context = await model.createContext({ contextSize: 512 });
// Matching the file's template against the known ones takes 200 ms: once.
const chatWrapper = resolveChatWrapper(model);

async function ask(
  from: LlamaContext,
  messages: readonly ChatMessage[],
  grammarText: string,
): Promise<string> {
  const [system, ...turns] = messages;
  const last = turns.pop();
  const session = new LlamaChatSession({
    contextSequence: from.getSequence(),
    systemPrompt: system?.content ?? '',
    chatWrapper,
    autoDisposeSequence: true,
  });
  session.setChatHistory([
    { type: 'system', text: system?.content ?? '' },
    ...turns.map(({ role, content }) =>
      role === 'user'
        ? { type: 'user' as const, text: content }
        : { type: 'model' as const, response: [content] },
    ),
  ]);
  const grammar = await llama.createGrammar({ grammar: grammarText });
  try {
    return await session.prompt(last?.content ?? '', { grammar, temperature: 0, maxTokens: 60 });
  } finally {
    session.dispose();
  }
}

const articles = Number(process.argv.find((arg) => /^\d+$/.test(arg)) ?? PRODUCTS.length);
const turns = process.argv.includes('--restated') ? 'restated' : 'whole';
const samples = process.argv.includes('--samples');
let written = 0;
let spentMs = 0;
for (const register of REGISTERS) {
  for (const intent of INTENTS) {
    const results: Worded[] = [];
    const startedMs = performance.now();
    for (const product of PRODUCTS.filter(({ stock }) => stock > 0).slice(0, articles)) {
      const tokens = [token('PERSON_NAME'), token('NATIONAL_ID'), token('PHONE')];
      const [name = '', cin = '', phone = ''] = tokens;
      const message = MESSAGES[register]
        .replace('{name}', name)
        .replace('{cin}', cin)
        .replace('{phone}', phone);
      const asked: Asked = { register, intent, product, tokens };
      const text = await ask(
        context,
        promptFor({ ...asked, message, name, turns }),
        answerGrammar(asked),
      );
      written += model.tokenize(text).length;
      const settled = settleAnswer(text, asked);
      results.push(settled);
      if (samples && (settled.by === 'template' || results.length <= 1)) {
        console.log(`    ${settled.by === 'template' ? settled.why : 'kept'}: ${text}`);
      }
    }
    const ms = performance.now() - startedMs;
    spentMs += ms;
    const kept = results.filter(({ by }) => by === 'model').length;
    const why = Object.entries(Object.groupBy(results, (r) => (r.by === 'model' ? 'kept' : r.why)))
      .filter(([reason]) => reason !== 'kept')
      .map(([reason, list]) => `${reason} ${list.length}`);
    console.log(
      `${register} ${intent}: model ${kept}/${results.length}, template ${why.join(', ') || '0'}, ` +
        `${(ms / results.length).toFixed(0)} ms`,
    );
  }
}
console.log(`${((written / spentMs) * 1000).toFixed(0)} tokens/s end to end`);
await llama.dispose();
