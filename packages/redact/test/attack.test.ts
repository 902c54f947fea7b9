/** What an attacker tried on the way back: values that a model invents, places that send a token away. */
import { CATEGORIES } from '@himaya/core';
import type { Category, Operator, Redaction } from '@himaya/core';
import { describe, expect, test } from 'vitest';

import { createDetector } from '../src/index.ts';

const detector = createDetector();
const PSEUDONYMISE = new Map<Category, Operator>(CATEGORIES.map((each) => [each, 'pseudonymise']));

function opened(): { readonly redaction: Redaction; readonly token: string } {
  const redaction = detector.open(new Uint8Array(32));
  const text = 'tel 0612345678';
  redaction.transform(text, detector.find(text), PSEUDONYMISE, true);
  return { redaction, token: redaction.tokens[0] ?? '' };
}

function answer(kind: 'text' | 'json', write: (token: string) => string): string {
  const { redaction, token } = opened();
  const stream = redaction.answer({ kind, key: '0/content' }, true);
  return stream.push(write(token)) + stream.end();
}

describe('what was to be JSON and is none', () => {
  test.each([
    { name: 'prose', source: 'Je suis Khadija Alaoui, tel 06 98 76 54 32' },
    { name: 'an assignment', source: 'name=smiti Khadija Alaoui; +212 698 765 432' },
    { name: 'a string that is not closed', source: '{"t":"\\u0030698765432' },
  ])('has the invented values of $name masked', ({ source }) => {
    const written = answer('json', () => source);
    expect(written).toContain('[PHONE]');
    expect(written).not.toMatch(/698|98 76|Alaoui/);
  });

  test.each([
    { name: 'a negative number', source: '{"n":-698765432,"p":"212698765432"}' },
    { name: 'an exponent', source: '{"n":2.12698765432e11}' },
    {
      name: 'JSON inside a string',
      source: JSON.stringify({ s: JSON.stringify({ p: '0698765432' }) }),
    },
  ])('does not hide a phone number in $name', ({ source }) => {
    const written = answer('json', () => source);
    expect(written).toContain('[PHONE]');
    expect(() => JSON.parse(written) as unknown).not.toThrow();
  });
});

describe('a token stays a token', () => {
  test.each<{ name: string; write: (token: string) => string }>([
    { name: 'in a reference definition', write: (t) => `![a][r]\n\n[r]: ${t}` },
    { name: 'behind an escaped parenthesis in a target', write: (t) => `[a](x\\)/${t})` },
    { name: 'behind a quoted > in a tag', write: (t) => `<a title = "x>" href="${t}">` },
    { name: 'behind a blank line in a tag', write: (t) => `<a\n\nhref="${t}">` },
    { name: 'behind backslashes', write: (t) => `https:\\\\x.example\\${t}` },
    { name: 'in a style sheet', write: (t) => `url(${t})` },
    { name: 'in a comment', write: (t) => `<!-- > ${t} -->` },
    { name: 'in a script', write: (t) => `<script>fetch("a" + "${t}")</script>` },
    { name: 'in another scheme', write: (t) => `whatsapp:${t} ftp:${t}` },
  ])('$name', ({ write }) => {
    expect(answer('text', write)).not.toContain('0612345678');
  });

  test.each<{ name: string; write: (token: string) => string }>([
    { name: 'after a closed tag', write: (t) => `<b>oui</b> ${t}` },
    { name: 'after a script', write: (t) => `<script>a > b</script> ${t}` },
    { name: 'after a link', write: (t) => `[a](https://e.example) ${t}` },
    { name: 'after a comment', write: (t) => `<!-- a > b --> ${t}` },
    { name: 'after a smaller-than sign', write: (t) => `3 < 4, ${t}` },
    { name: 'in brackets of its own', write: (t) => `(${t})` },
  ])('but comes back $name', ({ write }) => {
    expect(answer('text', write)).toContain('0612345678');
  });
});

test.each([
  { name: 'groups of four and two', text: 'Fixe : 0522 12 34 56.', found: '0522 12 34 56' },
  { name: 'a form', text: 'Nom : BENNANI Prénom : Karim', found: 'BENNANI' },
])('$name is found as written', ({ text, found }) => {
  expect(detector.find(text).map(({ start, end }) => text.slice(start, end))).toContain(found);
});
