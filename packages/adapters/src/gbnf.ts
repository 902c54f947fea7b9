/**
 * A grammar that keeps a model from writing a pseudonym that its prompt does not hold.
 *
 * GBNF, the notation of llama.cpp (`grammars/README.md` there).
 *
 * @module
 */

/** What {@link answerGrammar} restricts besides tokens. */
export interface AnswerGrammarOptions {
  /** The only numbers that may be written, such as the prices of the prompt. Default: any number. */
  readonly numbers?: readonly string[];
}

/** Digits of the scripts that Moroccans write: Latin, Arabic-Indic, Eastern Arabic-Indic. */
const DIGITS = '0-9٠-٩۰-۹';

/**
 * Writes a grammar in which `[` opens one of `tokens` and nothing else. Any other text is free, so
 * that it can still be the wrong one of them, or none.
 *
 * Where `numbers` are given, two never stand side by side: they could make up a third.
 */
export function answerGrammar(
  tokens: readonly string[],
  { numbers }: AnswerGrammarOptions = {},
): string {
  const token = tokens.length === 0 ? '' : ' | token';
  const rules = [
    numbers === undefined ? 'root ::= item*' : 'root ::= number? (item number?)*',
    `item ::= [^\\[${numbers === undefined ? '' : DIGITS}]${token}`,
    ...(tokens.length === 0 ? [] : [`token ::= ${tokenRule(tokens)}`]),
    ...(numbers === undefined ? [] : [`number ::= ${alternatives(numbers)}`]),
  ];
  return `${rules.join('\n')}\n`;
}

/** The right side of a rule that is any of these tokens. */
export function tokenRule(tokens: readonly string[]): string {
  return alternatives(tokens);
}

/** The longest first, since the reader takes what fits. An empty list is a text that cannot be: nothing. */
function alternatives(words: readonly string[]): string {
  const sorted = [...new Set(words)].toSorted((a, b) => b.length - a.length);
  return sorted.length === 0 ? '""' : sorted.map(quote).join(' | ');
}

function quote(word: string): string {
  return `"${word.replaceAll(/["\\]/g, '\\$&').replaceAll('\n', '\\n').replaceAll('\r', '\\r')}"`;
}
