/**
 * Shows the run: plain lines on the terminal, and a page with the person's text beside the model's.
 *
 * @module
 */
import { writeFileSync } from 'node:fs';

import type { Turn } from './assistant.ts';

/** One line of a scene. */
interface Row {
  readonly label: string;
  readonly text: string;
}

interface SceneShown {
  readonly number: number;
  readonly title: string;
  readonly rows: Row[];
}

const LABEL_WIDTH = 16;
const WIDTH = 100;

/** Writes the run. */
export class Show {
  readonly #scenes: SceneShown[] = [];
  readonly #write: (line: string) => void;

  constructor(write: (line: string) => void) {
    this.#write = write;
  }

  /** Begins a scene. */
  scene(number: number, title: string): void {
    this.#scenes.push({ number, title, rows: [] });
    this.#write(`\n${number}. ${title}\n${'─'.repeat(WIDTH)}`);
  }

  /** One line: what it is, and what it says. */
  row(label: string, text: string): void {
    this.#scenes.at(-1)?.rows.push({ label, text });
    const lines = text.split('\n').flatMap((line) => wrap(line, WIDTH - LABEL_WIDTH));
    for (const [at, line] of lines.entries()) {
      this.#write(`${(at === 0 ? label : '').padEnd(LABEL_WIDTH - 1)} ${line}`);
    }
  }

  /** A question and its answer. */
  turn(turn: Turn, decision: string): void {
    this.row('person', turn.question.message);
    for (const { role, content } of turn.sent) {
      if (role === 'user') this.row('model sees', content);
    }
    if (turn.wrote !== '') this.row('model wrote', turn.wrote);
    this.row('person gets', `${turn.got}   (${turn.label})`);
    if (turn.explanation !== undefined) this.row('because', turn.explanation);
    this.row('decision', decision);
  }

  /** Writes the page. */
  page(path: string): void {
    writeFileSync(path, pageOf(this.#scenes));
  }
}

/** Breaks at spaces; what has none is left whole. */
function wrap(text: string, width: number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    if (line !== '' && line.length + 1 + word.length > width) {
      lines.push(line);
      line = word;
    } else {
      line = line === '' ? word : `${line} ${word}`;
    }
  }
  return [...lines, line];
}

const STYLE = `
body { font: 16px/1.6 system-ui, 'Noto Sans Arabic', sans-serif; margin: 2rem auto; max-width: 72rem; padding: 0 1rem; color: #1b1b1b; background: #fdfcf9; }
h1 { font-size: 1.6rem } h2 { margin-top: 2.5rem; font-size: 1.15rem; border-bottom: 2px solid #b5452c; padding-bottom: .3rem }
table { border-collapse: collapse; width: 100% } th { text-align: start; vertical-align: top; width: 9rem; color: #5d5348; font-weight: 600; padding: .25rem .75rem .25rem 0 }
td { padding: .25rem 0; unicode-bidi: plaintext; text-align: start; overflow-wrap: anywhere; white-space: pre-line }
.model { font-family: ui-monospace, 'Noto Sans Arabic', monospace; background: #f1ece2; padding-inline: .6rem }
.person { background: #e7f1ec; padding-inline: .6rem }
.pair { display: grid; grid-template-columns: 1fr 1fr; gap: .5rem } .pair > div { padding: .4rem .6rem; unicode-bidi: plaintext } bdi { white-space: nowrap } .pair p { margin: 0 0 .4rem; unicode-bidi: plaintext; text-align: start }
p.note { color: #5d5348 }
`;

function pageOf(scenes: readonly SceneShown[]): string {
  const sections = scenes.map(({ number, title, rows }) => {
    const lines = rows.flatMap((row, at) => {
      const sees = row.label === 'person' ? seenAfter(rows, at) : [];
      if (sees.length > 0) return [pairOf(row, sees)];
      return row.label === 'model sees' ? [] : [lineOf(row)];
    });
    return `<section><h2>${number}. ${escape(title)}</h2><table>${lines.join('')}</table></section>`;
  });
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<meta http-equiv="content-security-policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>Himaya: one run of the assistant</title><style>${STYLE}</style></head><body>
<h1>Himaya: one run of the assistant</h1>
<p class="note">Everything below was computed in this run. Persons, numbers, authorisations and transfer records are INVENTED.</p>
${sections.join('\n')}
</body></html>
`;
}

/** What the model saw of the person's text that stands at `at`. */
function seenAfter(rows: readonly Row[], at: number): readonly Row[] {
  const end = rows.findIndex(({ label }, index) => index > at && label !== 'model sees');
  return rows.slice(at + 1, end < 0 ? rows.length : end);
}

/** The person's text beside the model's. */
function pairOf(person: Row, sees: readonly Row[]): string {
  const seen = sees.map(({ text }) => `<p dir="auto">${inline(text)}</p>`).join('');
  return `<tr><th scope="row">person<br>model sees</th><td><div class="pair"><div class="person" dir="auto">${inline(person.text)}</div><div class="model">${seen}</div></div></td></tr>`;
}

function lineOf({ label, text }: Row): string {
  const kind = label.startsWith('model') ? 'model' : label.startsWith('person') ? 'person' : '';
  return `<tr><th scope="row">${escape(label)}</th><td class="${kind}" dir="auto">${inline(text)}</td></tr>`;
}

/** Numbers in groups keep their order inside text from right to left. */
function inline(text: string): string {
  return escape(text).replaceAll(
    /\p{Nd}[\p{Nd} ]{5,}\p{Nd}/gu,
    (digits) => `<bdi dir="ltr">${digits}</bdi>`,
  );
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
