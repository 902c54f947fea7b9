/**
 * Exact-span figures of the whole engine for names, on texts that nothing was learnt from:
 * `node --conditions=@himaya/source scripts/measure-names.ts [--show]`.
 *
 * @module
 */
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';

import { find } from '../src/find.ts';
import { type Annotated, KINDS, nameLists, readCorpus, SentenceMaker } from './name-corpora.ts';

const SEED = 20261123;
const { values } = parseArgs({
  options: {
    vectors: { type: 'string', default: '.' },
    show: { type: 'string', default: '' },
    file: { type: 'string', multiple: true, default: [] },
  },
});

function measure(name: string, texts: readonly Annotated[]): void {
  let [right, found, wanted] = [0, 0, 0];
  for (const { text, names } of texts) {
    const spans = find(text).filter(
      (finding) => finding.category === 'person-name' && finding.confidence >= 0.5,
    );
    const hits = spans.filter(({ start, end }) =>
      names.some(([from, to]) => from === start && to === end),
    );
    right += hits.length;
    found += spans.length;
    wanted += names.length;
    if (values.show === name && (hits.length < spans.length || hits.length < names.length)) {
      const got = spans.map(
        ({ start, end, confidence }) => `${text.slice(start, end)} ${confidence.toFixed(2)}`,
      );
      const gold = names.map(([from, to]) => text.slice(from, to));
      process.stdout.write(
        `${text}\n    found ${got.join(' | ')}\n    names ${gold.join(' | ')}\n`,
      );
    }
  }
  const [precision, recall] = [right / Math.max(found, 1), right / Math.max(wanted, 1)];
  const f1 = (2 * precision * recall) / Math.max(precision + recall, 1e-9);
  process.stdout.write(
    `${name.padEnd(28)} texts ${texts.length}  P ${precision.toFixed(3)}  R ${recall.toFixed(3)}  F1 ${f1.toFixed(3)}  (${found} found, ${wanted} names)\n`,
  );
}

/** Reads lines with names in [[double brackets]]. */
function readMarked(path: string): Annotated[] {
  return readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => {
      const names: [number, number][] = [];
      let text = '';
      for (const piece of line.split(/(\[\[.*?\]\])/u)) {
        const value = piece.startsWith('[[') ? piece.slice(2, -2) : piece;
        if (piece !== value) names.push([text.length, text.length + value.length]);
        text += value;
      }
      return { text, names };
    });
}

const world = readFileSync(new URL('../data/names-world.txt', import.meta.url), 'utf8');
const europeana = readCorpus(`${values.vectors}/ner/europeana-fr.bio`, (tags) => tags === 'I-PER');
measure('europeana', europeana.slice(Math.floor(europeana.length * 0.9)));
measure(
  'wojood',
  readCorpus(`${values.vectors}/ner/wojood-sample-val.txt`, (tags) => tags.includes('PERS')),
);
const maker = new SentenceMaker(nameLists(world, true), SEED + 2);
for (const [name, templates, count] of KINDS)
  measure(name, maker.make(templates, Math.round(count / 12)));
for (const path of values.file) measure(path.split('/').at(-1) ?? path, readMarked(path));
