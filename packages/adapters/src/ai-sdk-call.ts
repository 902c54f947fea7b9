/**
 * Says what of an AI SDK call can be guarded. What is not named here is refused, not left out: whoever
 * asked for it would take the answer for an answer to all of it.
 *
 * Language-model specification v4 of `@ai-sdk/provider` 4.
 *
 * @module
 */
import { HimayaError } from '@himaya/core';
import type {
  LanguageModelV4CallOptions,
  LanguageModelV4Message,
  LanguageModelV4ToolResultOutput,
} from '@ai-sdk/provider';

type Prompted = Exclude<LanguageModelV4Message['content'], string>[number];
type Output = LanguageModelV4ToolResultOutput;

/** `taken` becomes part of the exchange, `dropped` has no meaning for a model or stays here, `refused` ends the call. */
type Fate = 'taken' | 'dropped' | 'refused';

/** A new option does not compile until somebody decides. */
const OPTIONS = {
  prompt: 'taken',
  maxOutputTokens: 'taken',
  temperature: 'taken',
  stopSequences: 'taken',
  topP: 'taken',
  topK: 'refused',
  presencePenalty: 'taken',
  frequencyPenalty: 'taken',
  responseFormat: 'taken',
  seed: 'taken',
  tools: 'taken',
  toolChoice: 'taken',
  includeRawChunks: 'refused',
  abortSignal: 'taken',
  headers: 'dropped',
  reasoning: 'taken',
  providerOptions: 'taken',
} as const satisfies Record<keyof LanguageModelV4CallOptions, Fate>;

/** Reasoning that a client sends back is no part of what a model must know. */
const PARTS = {
  text: 'taken',
  file: 'taken',
  reasoning: 'dropped',
  'tool-call': 'taken',
  'tool-result': 'taken',
  custom: 'refused',
  'reasoning-file': 'refused',
  'tool-approval-response': 'refused',
} as const satisfies Record<Prompted['type'], Fate>;

const OUTPUTS = {
  text: 'taken',
  json: 'taken',
  'execution-denied': 'taken',
  'error-text': 'taken',
  'error-json': 'taken',
  content: 'taken',
} as const satisfies Record<Output['type'], Fate>;

/** The namespace of our own options: `{ himaya: { subject } }` says whose text it is. */
const OWN = 'himaya';

/** A call that can be written down whole, and the persons it is marked with. */
export interface CheckedCall {
  readonly params: LanguageModelV4CallOptions;
  readonly marks: readonly unknown[];
}

/**
 * Checks a call and takes out what stays here.
 *
 * @throws {HimayaError} `REQUEST_FIELD_UNKNOWN`, `MODALITY_UNREAD`
 */
export function checkCall(params: LanguageModelV4CallOptions): CheckedCall {
  const marks: unknown[] = [];
  for (const [option, value] of Object.entries(params)) {
    const fate: Fate = Object.hasOwn(OPTIONS, option) ? fateOf(OPTIONS, option) : 'refused';
    if (fate === 'refused' && value !== undefined && value !== false) throw unknown(`/${option}`);
  }
  checkTools(params.tools ?? []);
  marks.push(...marksOf(params, ''));
  const prompt = params.prompt.map((message, at) => {
    marks.push(...marksOf(message, `/prompt/${at}`));
    return checkMessage(message, `/prompt/${at}`, marks);
  });
  const { headers: _, providerOptions: __, ...rest } = params;
  return { params: { ...rest, prompt }, marks };
}

/**
 * Reads the marks in the options of an embedding: `{ himaya: { subjects: […] } }`, one for each value.
 *
 * @throws {HimayaError} `REQUEST_FIELD_UNKNOWN`
 */
export function marksOf(
  { providerOptions = {} }: { readonly providerOptions?: object | undefined },
  at: string,
): readonly unknown[] {
  const namespaces: Readonly<Record<string, unknown>> = { ...providerOptions };
  const marks: unknown[] = [];
  for (const [name, options] of Object.entries(namespaces)) {
    if (name !== OWN) {
      if (Object.keys(Object(options)).length > 0) throw unknown(`${at}/providerOptions`);
      continue;
    }
    for (const [key, value] of Object.entries(Object(options))) {
      if (key === 'subject') marks.push(value);
      else if (key === 'subjects' && Array.isArray(value)) marks.push(...value);
      else throw unknown(`${at}/providerOptions/${OWN}`);
    }
  }
  return marks;
}

function checkMessage(
  message: LanguageModelV4Message,
  at: string,
  marks: unknown[],
): LanguageModelV4Message {
  const { role, content } = message;
  if (role === 'system') return { role, content };
  const kept = content.filter((part, index) => {
    const pointer = `${at}/content/${index}`;
    const fate: Fate = Object.hasOwn(PARTS, part.type) ? PARTS[part.type] : 'refused';
    if (fate === 'refused') throw unknown(pointer);
    marks.push(...marksOf(part, pointer));
    checkPart(part, pointer);
    return fate === 'taken';
  });
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- fewer parts of the same message
  return { role, content: kept.map(bare) } as LanguageModelV4Message;
}

function checkPart(part: Prompted, at: string): void {
  if (part.type === 'file') {
    const text = part.mediaType === 'text' || part.mediaType.startsWith('text/');
    // A file by address would be fetched by somebody else, one by reference is kept there already.
    if (text && (part.data.type === 'text' || part.data.type === 'data')) return;
    throw unread(at, part.mediaType);
  }
  if (part.type === 'tool-call' && part.providerExecuted === true) throw unknown(at);
  if (part.type !== 'tool-result') return;
  const { output } = part;
  if (!Object.hasOwn(OUTPUTS, output.type)) throw unknown(`${at}/output`);
  if (output.type !== 'content') return;
  for (const item of output.value) {
    if (item.type === 'file') throw unread(`${at}/output`, item.mediaType);
    if (item.type !== 'text') throw unknown(`${at}/output`);
  }
}

function checkTools(tools: NonNullable<LanguageModelV4CallOptions['tools']>): void {
  for (const [index, tool] of tools.entries()) {
    const at = `/tools/${index}`;
    if (tool.type !== 'function') throw unknown(at);
    if ((tool.inputExamples ?? []).length > 0) throw unknown(`${at}/inputExamples`);
    marksOf(tool, at);
  }
}

/** A part without its options, which are none or ours. */
function bare<T extends Prompted>(part: T): T {
  return { ...part, providerOptions: undefined };
}

function fateOf(table: Readonly<Record<string, Fate>>, name: string): Fate {
  return table[name] ?? 'refused';
}

function unknown(pointer: string): HimayaError<'REQUEST_FIELD_UNKNOWN'> {
  return new HimayaError(
    'REQUEST_FIELD_UNKNOWN',
    `the guard cannot read ${pointer}, hence it is refused`,
    { pointer },
  );
}

function unread(pointer: string, mediaType: string): HimayaError<'MODALITY_UNREAD'> {
  const kind = mediaType.split('/')[0];
  const modality = kind === 'image' || kind === 'audio' || kind === 'video' ? kind : 'file';
  return new HimayaError('MODALITY_UNREAD', `the guard cannot read ${pointer}`, {
    pointer,
    modality,
  });
}
