/** In-memory ports of the smallest useful kind: what the engine does with them is under test, not they. */
import type {
  AnswerField,
  AnswerReader,
  Category,
  Context,
  DeclaredFacts,
  Decision,
  Finding,
  LogEntry,
  Payload,
  Redaction,
  TextStream,
} from '@himaya/core';
import { Sensitive } from '@himaya/core';

import type { Outbound } from '../src/outbound.ts';
import type { Answer, Ports } from '../src/ports.ts';

export const encode = (text: string): Uint8Array => new TextEncoder().encode(text);
export const decode = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);

export const CONTEXT: Context = {
  controller: 'souk',
  tenant: 'souk',
  caller: 'shop',
  subject: { ref: 'ref-1' },
  purpose: 'support',
  conversation: 'c1',
  locale: 'fr',
};

export const PERMIT: Decision = {
  effect: 'permit',
  rules: ['R02', 'R05'],
  obligations: [{ do: 'pseudonymise', categories: ['phone'] }],
  citations: [],
  shadow: [],
  policy: 'a'.repeat(64),
};

export const DECLARED: DeclaredFacts = {
  lawApplies: true,
  purpose: {
    id: 'support',
    declared: true,
    kind: 'service',
    basis: 'contract',
    balancingSigned: false,
    secondary: false,
    allowedCategories: ['phone'],
  },
  formality: {
    regime: 'D',
    number: 'D-1/2026',
    status: 'receipt',
    coversPurpose: true,
    coversCategories: [],
    art22Determination: 'absent',
  },
  interconnection: false,
  destination: {
    id: 'local',
    kind: 'in-process',
    countries: {
      inference: ['MA'],
      storage: ['MA'],
      logs: ['MA'],
      support: ['MA'],
      edge: ['MA'],
    },
    contract: 'not-needed',
    instructionOnly: true,
    subprocessorsKnown: true,
    trainsOnData: false,
    tls: true,
    qualifiedLevel: 0,
  },
  transfer: { number: null, status: 'none', countries: [], basis: 'none', determination: 'absent' },
  automated: { legalEffect: false, reviewerNamed: false, observationsPossible: false },
  prospect: {
    optIn: 'unknown',
    softOptIn: 'unknown',
    freeStop: 'unknown',
    senderIdentified: 'unknown',
  },
  retentionWithin: 'unknown',
  vitalInfrastructure: false,
  audience: 'adults',
  restoredTools: [],
  retainDays: 30,
  models: ['tiny'],
};

/** A personal datum in these tests is `#` and digits; its token is `[PHONE_` digits `]`. */
function find(text: string): readonly Finding[] {
  return [...text.matchAll(/#\d+/g)].map(({ index, 0: match }) => ({
    category: 'phone' as Category,
    start: index,
    end: index + match.length,
    confidence: 1,
  }));
}

function redaction(): Redaction {
  const originals = new Map<string, string>();
  const state = { restored: 0 };
  return {
    transform(text, findings, operators, restorable) {
      let out = '';
      let last = 0;
      for (const { start, end, category } of findings) {
        const value = text.slice(start, end);
        const operator = operators.get(category) ?? 'keep';
        const token = `[PHONE_${value.slice(1)}]`;
        if (operator === 'pseudonymise' && restorable) originals.set(token, value);
        const written = { pseudonymise: token, keep: value }[operator as string] ?? '[PHONE]';
        out += text.slice(last, start) + written;
        last = end;
      }
      return out + text.slice(last);
    },
    answer(_field: AnswerField, restore: boolean): TextStream {
      return {
        push: (text) =>
          text.replaceAll(/\[PHONE_\d+\]/g, (token) => {
            const original = restore ? originals.get(token) : undefined;
            if (original === undefined) return token;
            state.restored++;
            return original;
          }),
        end: () => '',
      };
    },
    get tokens() {
      return [...originals.keys()];
    },
    invented: new Map(),
    get restored() {
      return state.restored;
    },
  };
}

interface Body {
  readonly text: string;
  readonly stream?: boolean;
  readonly image?: boolean;
}

function reader(stream: TextStream): AnswerReader {
  let tail = '';
  return {
    whole: (body) => encode(stream.push(decode(body))),
    push(chunk) {
      const text = decode(chunk);
      if (text === 'END') {
        tail = 'END';
        return new Uint8Array();
      }
      return encode(stream.push(text));
    },
    end: () => ({ rest: encode(stream.end()), terminal: encode(tail), complete: tail === 'END' }),
    failure: (code) => encode(`FAILURE ${code}`),
    dropped: 0,
  };
}

/** What happened, in order. */
export interface Trace {
  readonly events: string[];
  readonly entries: LogEntry[];
  readonly sent: string[];
}

export interface Fake {
  readonly ports: Ports;
  readonly trace: Trace;
  /** Changes the person's choices. */
  change(): void;
}

export const answerWhole = (text: string): Answer => ({
  status: 200,
  contentType: 'application/json',
  body: encode(text),
});

export const answerStream = (...pieces: readonly string[]): Answer => ({
  status: 200,
  contentType: 'text/event-stream',
  body: (async function* pass() {
    for (const piece of pieces) yield encode(piece);
  })(),
});

/** Ports that work, with `overrides` in their place. */
export function fake(overrides: Partial<Ports> = {}): Fake {
  const trace: Trace = { events: [], entries: [], sent: [] };
  let version = 1;
  const ports: Ports = {
    wire: {
      parse(route, bytes): Payload {
        const body = JSON.parse(decode(bytes)) as Body;
        const part = { pointer: '/text', origin: 'subject', subject: 'context' } as const;
        return {
          route,
          model: 'tiny',
          stream: body.stream ?? false,
          parts: body.image
            ? [{ ...part, modality: 'image' }]
            : [{ ...part, modality: 'text', text: new Sensitive(body.text) }],
          body: new Sensitive(body),
        };
      },
      encode: (payload, texts) =>
        encode(texts.get('/text') ?? (payload.body.reveal() as Body).text),
      reader: (_payload, open) => reader(open({ kind: 'text', key: '0/content' })),
    },
    detector: { find, open: redaction },
    decider: { decide: () => PERMIT },
    keys: {
      seal: (_subject, plaintext) => ({
        bytes: new Uint8Array(plaintext.reveal().length + 32),
        keyId: 'k1',
      }),
      tokenKey: () => new Uint8Array(32),
      identify: async () => 'ref-1',
    },
    log: {
      async append(entry) {
        trace.events.push(`append ${entry.record.type}`);
        trace.entries.push(entry);
        return { index: trace.entries.length - 1 };
      },
    },
    consents: {
      read: () => ({
        consent: { status: 'given', express: [], transfer: false },
        opposition: false,
        notice: 'current',
        version,
      }),
      version: () => version,
    },
    resolver: { resolve: () => DECLARED },
    model: model(trace, () => answerWhole('ok [PHONE_61]')),
    clock: { now: () => 1_700_000_000_000 },
    ...overrides,
  };
  return {
    ports,
    trace,
    change: () => {
      version++;
    },
  };
}

/** A destination that notes what it was sent. */
export function model(trace: Trace, answer: (outbound: Outbound) => Answer): Ports['model'] {
  return {
    async call(outbound) {
      trace.sent.push(decode(outbound.take()));
      trace.events.push('sent');
      return answer(outbound);
    },
  };
}
