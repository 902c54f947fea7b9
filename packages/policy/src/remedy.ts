/**
 * Texts with CEL in braces, such as `a transfer authorisation covers {…} for purpose {purpose.id}`:
 * compiled when they are loaded, so that an explanation cannot fail.
 *
 * @module
 */
import { categoryName } from './category-words.ts';
import { compile } from './compile.ts';
import type { ExpressionIssue } from './operand.ts';
import type { Locale, LocalText } from './rule.ts';
import type { Compiled, Scope } from './scope.ts';
import type { Value } from './types.ts';
import { isList } from './kleene.ts';
import { nameOf, UNKNOWN } from './types.ts';

/** Words, and what is filled in between. */
export type TextPart = string | Compiled;

/** A remedy in the three languages. */
export type Remedy = Readonly<Record<Locale, readonly TextPart[]>>;

const NOT_KNOWN: LocalText = { fr: '(non connu)', ar: '(غير معروف)', en: '(not known)' };
const NOTHING: LocalText = { fr: '(rien)', ar: '(لا شيء)', en: '(nothing)' };

/** Compiles a text. Offsets of issues are those in the text. */
export function compileText(
  text: string,
  scope: Scope,
): { readonly parts: readonly TextPart[]; readonly issues: readonly ExpressionIssue[] } {
  const issues: ExpressionIssue[] = [];
  const parts: TextPart[] = [];
  let offset = 0;
  // Every second piece stands in braces.
  for (const [index, piece] of text.split(/\{([^{}]*)\}/u).entries()) {
    if (index % 2 === 0) {
      if (piece !== '') parts.push(piece);
      offset += piece.length;
      continue;
    }
    const start = offset + 1;
    const { compiled, issues: found } = compile(piece, scope);
    issues.push(...found.map((each) => ({ ...each, offset: each.offset + start })));
    if (compiled.type.kind === 'bool') {
      const problem = `a text shows names, numbers and lists; this is ${nameOf(compiled.type)}`;
      issues.push({ offset: start, problem });
    }
    parts.push(compiled);
    offset += piece.length + 2;
  }
  return { parts, issues };
}

/** Fills a text in. */
export function fillText(
  parts: readonly TextPart[],
  slots: readonly Value[],
  locale: Locale,
): string {
  return parts
    .map((part) => (typeof part === 'string' ? part : inWords(part.evaluate([...slots]), locale)))
    .join('');
}

/** A value in words; in Arabic what is written in Latin letters is isolated. */
export function inWords(value: Value, locale: Locale): string {
  if (value === UNKNOWN || value === null) return NOT_KNOWN[locale];
  if (!isList(value)) return isolated(String(value), locale);
  if (value.length === 0) return NOTHING[locale];
  const names = [...new Set(value)].map((item) =>
    typeof item === 'string' ? isolated(categoryName(item, locale), locale) : inWords(item, locale),
  );
  return names.join(locale === 'ar' ? '، ' : ', ');
}

function isolated(word: string, locale: Locale): string {
  return locale === 'ar' && /[\dA-Za-z]/u.test(word) ? `\u2068${word}\u2069` : word;
}
