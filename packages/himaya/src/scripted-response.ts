/**
 * A scripted model's answer to `/v1/responses`: one message. Streams leave out what servers may leave out.
 *
 * @module
 */
import type { Client } from './compose.ts';

type Answer = Awaited<ReturnType<Client['call']>>;

const encoder = new TextEncoder();

/** Answers with `content`, streamed in pieces of three characters where asked to. */
export function scriptedResponse(content: string, stream: boolean): Answer {
  const response = {
    id: 'resp_scripted',
    object: 'response',
    created_at: 0,
    model: 'scripted',
    status: 'completed',
    output: [
      {
        id: 'msg_scripted',
        type: 'message',
        role: 'assistant',
        status: 'completed',
        content: [{ type: 'output_text', text: content, annotations: [] }],
      },
    ],
    usage: { input_tokens: 1, output_tokens: 1, total_tokens: 2 },
  };
  return stream
    ? { status: 200, contentType: 'text/event-stream', body: eventsOf(content, response) }
    : {
        status: 200,
        contentType: 'application/json',
        body: encoder.encode(JSON.stringify(response)),
      };
}

async function* eventsOf(content: string, response: object): AsyncGenerator<Uint8Array> {
  const at = { item_id: 'msg_scripted', output_index: 0, content_index: 0 };
  for (const delta of content.match(/[^]{1,3}/g) ?? []) {
    yield eventOf('response.output_text.delta', { ...at, delta });
  }
  yield eventOf('response.completed', { response });
}

function eventOf(type: string, fields: object): Uint8Array {
  return encoder.encode(`event: ${type}\ndata: ${JSON.stringify({ type, ...fields })}\n\n`);
}
