/**
 * Control markers of chat templates in text, such as `<|im_end|>`: an engine that renders a template
 * and reads markers afterwards cannot tell a person's from its own, so that a text could close its
 * turn and open another.
 *
 * The brackets of a marker become look-alikes of the same length, `‹|im_end|›` and `⁅INST⁆`, which no
 * vocabulary has and no normal form (NFKC) turns back. Everything else stays as it is.
 *
 * Markers: the chat templates in `llama-chat.cpp` of llama.cpp, and those of Mistral (`[INST]`),
 * DeepSeek (`<｜User｜>`), EXAONE (`[|user|]`), Hermes (`<tool_call>`) and GLM (`[gMASK]<sop>`).
 *
 * @module
 */
import type { Part, Payload } from '@himaya/core';

const ANGLED = [
  's',
  'bos',
  'eos',
  'pad',
  'unk',
  'eod',
  'eot',
  'sop',
  'BOS_TOKEN',
  'EOS_TOKEN',
  'EOP_TOKEN',
  'start_of_turn',
  'end_of_turn',
  'start_of_image',
  'end_of_image',
  'image_soft_token',
  'tool_call',
  'tool_calls',
  'tool_response',
  'tools',
  'think',
];

const SQUARE = [
  'INST',
  'AVAILABLE_TOOLS',
  'TOOL_CALLS',
  'TOOL_RESULTS',
  'TOOL_CONTENT',
  'SYSTEM_PROMPT',
  'MODEL_SETTINGS',
  'CALL_ID',
  'ARGS',
  'THINK',
  'IMG',
  'IMG_BREAK',
  'IMG_END',
  'PREFIX',
  'SUFFIX',
  'MIDDLE',
  'gMASK',
];

/** What a tokenizer may drop before it looks for markers: zero-width, bidi, fillers. */
const UNSEEN = String.raw`[\p{DI}\p{Cf}]*`;

/** Brackets in all widths that NFKC makes one. */
const LESS = '[<＜﹤]';
const MORE = '[>＞﹥]';
const OPEN = String.raw`[\[［﹇]`;
const CLOSE = String.raw`[\]］﹈]`;
const BAR = '[|｜]';

/** The same character in full width. */
const wide = (char: string): string => String.fromCharCode(char.charCodeAt(0) + 0xfee0);

/** An ASCII word in either width, whatever unseen characters stand in it. */
const word = (text: string): string =>
  Array.from(text, (char) => `[${char}${wide(char)}]`).join(UNSEEN);

const words = (list: readonly string[]): string =>
  `(?:[/／]${UNSEEN})?(?:${list
    .toSorted((a, b) => b.length - a.length)
    .map(word)
    .join('|')})`;

/** Names between bars: short, without a space, with any number of unseen characters. */
const NAME = String.raw`[^<>＜＞﹤﹥\[\]｜|\x20\t\n\r\p{DI}\p{Cf}]`;
const BARRED = `${BAR}(?:${UNSEEN}${NAME}){1,64}${UNSEEN}${BAR}`;

const MARKER = new RegExp(
  [
    [LESS, BARRED, MORE],
    [OPEN, BARRED, CLOSE],
    [LESS, words(ANGLED), MORE],
    [OPEN, words(SQUARE), CLOSE],
    [LESS, LESS, words(['SYS']), MORE, MORE],
  ]
    .map((pieces) => pieces.join(UNSEEN))
    .join('|'),
  'gu',
);

/** Most text has none of these, so that the long pattern is not tried. */
const BRACKET = /[<＜﹤[［﹇]/;

const SAFE: Readonly<Record<string, string>> = {
  '<': '‹',
  '＜': '‹',
  '﹤': '‹',
  '>': '›',
  '＞': '›',
  '﹥': '›',
  '[': '⁅',
  '［': '⁅',
  '﹇': '⁅',
  ']': '⁆',
  '］': '⁆',
  '﹈': '⁆',
};

/** Returns the text with no marker in it, of the same length. */
export function withoutMarkers(text: string): string {
  if (!BRACKET.test(text)) return text;
  return text.replace(MARKER, (marker) =>
    marker.replaceAll(/[<＜﹤>＞﹥[［﹇\]］﹈]/g, (bracket) => SAFE[bracket] ?? bracket),
  );
}

/** Texts that steer an engine and are no part of its prompt. */
const NO_PROMPT = /^\/(?:stop|grammar|guided_[a-z]+)(?:\/|$)/;

/**
 * Returns what is to be written so that no marker leaves, also none that stands over the seam between
 * two texts of one message: templates put those together.
 */
export function textsWithoutMarkers(
  { parts }: Pick<Payload, 'parts'>,
  texts: ReadonlyMap<string, string>,
): ReadonlyMap<string, string> {
  const out = new Map(texts);
  const textOf = ({ pointer, text }: Part): string => texts.get(pointer) ?? text?.reveal() ?? '';
  const prompted = parts.filter(
    ({ pointer, text }) => text !== undefined && !NO_PROMPT.test(pointer),
  );
  for (let from = 0; from < prompted.length;) {
    let to = from + 1;
    while (prompted[to]?.continues === true) to += 1;
    const run = prompted.slice(from, to);
    const joined = run.map(textOf).join('');
    const safe = withoutMarkers(joined);
    if (safe !== joined) {
      let at = 0;
      for (const part of run) {
        const { length } = textOf(part);
        out.set(part.pointer, safe.slice(at, at + length));
        at += length;
      }
    }
    from = to;
  }
  return out;
}
