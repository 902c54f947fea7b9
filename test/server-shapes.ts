/**
 * Streams as five servers write them, with the quirks that their issue trackers tell of. llama-server's
 * is after a recording (`fixtures/llama-server-chat.sse`); the others are after their documentation and
 * known quirks, and were not recorded.
 *
 * @module
 */

/** A tool call of a model. */
export interface SaidCall {
  readonly name: string;
  /** JSON source. */
  readonly args: string;
}

/** What a model says in one choice. */
export interface Said {
  readonly reasoning?: string;
  readonly content?: string;
  readonly calls?: readonly SaidCall[];
}

/** How a text is cut into deltas. */
export type Cutting = (text: string) => readonly string[];

type Json = Readonly<Record<string, unknown>>;

/** A server: the bytes of its stream for what is said. */
export type Server = (choices: readonly Said[], cutting: Cutting) => Uint8Array;

const HEAD = {
  id: 'chatcmpl-1',
  object: 'chat.completion.chunk',
  created: 1_795_488_642,
  model: 'm',
};
const USAGE = { prompt_tokens: 28, completion_tokens: 24, total_tokens: 52 };

/** One delta of one choice. */
interface Step {
  readonly index: number;
  readonly delta: Json;
}

/** A server's own spelling of its deltas. */
interface Spelling {
  readonly reasoning: string;
  readonly call: (at: number, call: SaidCall, cutting: Cutting) => readonly Json[];
}

/** The deltas of all choices, in turn: a choice goes on while another speaks. */
function stepsOf(choices: readonly Said[], cutting: Cutting, spelling: Spelling): readonly Step[] {
  const queues = choices.map(({ reasoning = '', content = '', calls = [] }, index) => [
    ...cutting(reasoning).map((piece) => ({ index, delta: { [spelling.reasoning]: piece } })),
    ...cutting(content).map((piece) => ({ index, delta: { content: piece } })),
    ...calls.flatMap((call, at) =>
      spelling.call(at, call, cutting).map((piece) => ({ index, delta: { tool_calls: [piece] } })),
    ),
  ]);
  const longest = Math.max(...queues.map(({ length }) => length));
  return Array.from({ length: longest }, (_, turn) =>
    queues.flatMap((queue) => queue.slice(turn, turn + 1)),
  ).flat();
}

const reasonOf = ({ calls = [] }: Said): string => (calls.length > 0 ? 'tool_calls' : 'stop');
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const events = (chunks: readonly Json[]): string =>
  chunks.map((chunk) => `data: ${JSON.stringify(chunk)}\n\n`).join('');

/** Names the call first, its arguments in pieces after it. */
const inPieces: Spelling['call'] = (index, { name, args }, cutting) => [
  { index, id: `call_${index}`, type: 'function', function: { name, arguments: '' } },
  ...cutting(args).map((piece) => ({ index, function: { arguments: piece } })),
];

/** llama-server b1-7e4c0a9, recorded: fields sorted its way, `content: null` first, timings at the end. */
const llamaServer: Server = (choices, cutting) => {
  const chunk = (index: number, delta: Json, finish: string | null, more: Json = {}): Json => ({
    choices: [{ finish_reason: finish, index, delta }],
    created: HEAD.created,
    id: HEAD.id,
    model: 'souk-tiny-f16.gguf',
    system_fingerprint: 'b1-7e4c0a9',
    object: HEAD.object,
    ...more,
  });
  const timings = {
    cache_n: 0,
    prompt_n: 28,
    prompt_ms: 3.324,
    predicted_per_second: 2978.5029785,
  };
  return bytes(
    `${events([
      ...choices.map((_, index) => chunk(index, { role: 'assistant', content: null }, null)),
      ...stepsOf(choices, cutting, { reasoning: 'reasoning_content', call: inPieces }).map(
        ({ index, delta }) => chunk(index, delta, null),
      ),
      ...choices.map((choice, index) => chunk(index, {}, reasonOf(choice), { timings })),
      { ...chunk(0, {}, null), choices: [], usage: USAGE, timings },
    ])}data: [DONE]\n\n`,
  );
};

/** vLLM: no `finish_reason: null`, no `type`, `arguments: null`, the last piece in the finish chunk, metadata again. */
const vllm: Server = (choices, cutting) => {
  const call: Spelling['call'] = (index, { name, args }, cut) => [
    { index, id: `chatcmpl-tool-${index}`, function: { name, arguments: null } },
    ...cut(args).map((piece) => ({
      index,
      id: `chatcmpl-tool-${index}`,
      function: { name, arguments: piece },
    })),
  ];
  const steps = stepsOf(choices, cutting, { reasoning: 'reasoning', call });
  const last = new Map(steps.map((step) => [step.index, step]));
  const chunk = (choice: Json, more: Json = {}): Json => ({ ...HEAD, choices: [choice], ...more });
  return bytes(
    `${events([
      ...choices.map((_, index) =>
        chunk(
          { index, delta: { role: 'assistant', content: '' }, logprobs: null },
          { prompt_token_ids: null },
        ),
      ),
      ...steps.map((step) => {
        const { index, delta } = step;
        const ends = last.get(index) === step;
        const finish = ends
          ? { finish_reason: reasonOf(choices[index] ?? {}), stop_reason: null }
          : {};
        return chunk({ index, delta, logprobs: null, token_ids: null, ...finish });
      }),
      { ...HEAD, choices: [], usage: USAGE },
    ])}data: [DONE]\n\n`,
  );
};

/** TGI: `data:` without a blank, CR LF, comments that keep alive, `usage: null`, no `[DONE]`. */
const tgi: Server = (choices, cutting) => {
  const call: Spelling['call'] = (index, { name, args }, cut) => [
    { index, id: '', type: 'function', function: { name, arguments: '' } },
    ...cut(args).map((piece) => ({
      index,
      id: '',
      type: 'function',
      function: { name: null, arguments: piece },
    })),
  ];
  const steps = stepsOf(choices, cutting, { reasoning: 'reasoning', call });
  const chunk = (index: number, delta: Json, finish: string | null): Json => ({
    ...HEAD,
    system_fingerprint: '3.3.6-native',
    choices: [
      { index, delta: { role: 'assistant', ...delta }, logprobs: null, finish_reason: finish },
    ],
    usage: null,
  });
  const chunks = [
    ...steps.map(({ index, delta }) => chunk(index, delta, null)),
    ...choices.map((choice, index) => ({
      ...chunk(index, { content: '' }, reasonOf(choice)),
      usage: USAGE,
    })),
  ];
  return bytes(chunks.map((each) => `:\r\n\r\ndata:${JSON.stringify(each)}\r\n\r\n`).join(''));
};

/** Ollama `/v1`: the role every time, tool calls whole and without `index`, a finish chunk with content. */
const ollama: Server = (choices, cutting) => {
  const call: Spelling['call'] = (at, { name, args }) => [
    { id: `call_${at}`, type: 'function', function: { name, arguments: args } },
  ];
  const steps = stepsOf(choices, cutting, { reasoning: 'reasoning', call });
  const chunk = (index: number, delta: Json, finish: string | null): Json => ({
    ...HEAD,
    system_fingerprint: 'fp_ollama',
    choices: [
      { index, delta: { role: 'assistant', content: '', ...delta }, finish_reason: finish },
    ],
  });
  return bytes(
    `${events([
      ...steps.map(({ index, delta }) => chunk(index, delta, null)),
      ...choices.map((choice, index) => chunk(index, {}, reasonOf(choice))),
      { ...HEAD, choices: [], usage: USAGE },
    ])}data: [DONE]\n\n`,
  );
};

/** OpenAI and LM Studio: padding, `refusal`, escapes for all but ASCII, a mark in front, CR, no last blank line. */
const openai: Server = (choices, cutting) => {
  const steps = stepsOf(choices, cutting, { reasoning: 'reasoning_content', call: inPieces });
  const ascii = (value: Json): string =>
    JSON.stringify(value).replaceAll(
      /[\u0080-\uffff]/g,
      (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
    );
  const chunk = (index: number, delta: Json, finish: string | null): Json => ({
    ...HEAD,
    service_tier: 'default',
    system_fingerprint: 'fp_1',
    choices: [{ index, delta, logprobs: null, finish_reason: finish }],
    usage: null,
    obfuscation: 'Zq3kPm',
  });
  const chunks = [
    ...choices.map((_, index) =>
      chunk(index, { role: 'assistant', content: '', refusal: null }, null),
    ),
    ...steps.map(({ index, delta }) => chunk(index, delta, null)),
    ...choices.map((choice, index) => chunk(index, {}, reasonOf(choice))),
    { ...HEAD, choices: [], usage: USAGE },
  ];
  const written = chunks.map((each, at) => `id: ${at}\revent: message\rdata: ${ascii(each)}\r\r`);
  return bytes(`\u{FEFF}retry: 3000\r\r${written.join('')}data: [DONE]`);
};

/** All of them, by name. */
export const SERVERS: Readonly<Record<string, Server>> = {
  'llama-server': llamaServer,
  vLLM: vllm,
  TGI: tgi,
  Ollama: ollama,
  'OpenAI and LM Studio': openai,
};
