/**
 * The citation linter: invented and misnumbered citations of Moroccan law are common, so each
 * text is searched for the known ones.
 *
 * @module
 */
import type { Issue } from '@himaya/core';
import { LineCounter } from 'yaml';

import type { RuleCitation } from './rule.ts';
import type { PolicyFile } from './yaml-file.ts';

/** Articles of Law 09-08. */
const LAST_ARTICLE = 66;

/** What is never right, with what is. Sources: conflict register and findings of the rule pack. */
const WRONG: readonly { readonly pattern: RegExp; readonly problem: string }[] = [
  {
    // In right-to-left runs without isolates "09-08" is displayed, and copied, as "08-09".
    pattern:
      /(?:\blaw|\bloi|\bdahir|القانون|قانون)\s*(?:n[°o.]?\s*|رقم\s*)?[\u2066-\u2069]?08-09/giu,
    problem: 'the law is 09-08; 08-09 is its number displayed right to left',
  },
  {
    pattern: /d[ée]lib[ée]ration\s*(?:n[°o.]?\s*)?08-2020/giu,
    problem: 'no deliberation 08-2020 is known; public code copies it from one another',
  },
  {
    pattern:
      /(?:d[ée]claration|r[ée]c[ée]piss[ée]|receipt)\s*(?:n[°o]\.?|num\p{L}*)?\s*:?\s*D-\d{2,4}-20\d\d\b/giu,
    problem: 'a number such as D-939-2025 names a deliberation; a receipt is written D-GC-908/2025',
  },
  {
    pattern: /\b(?:cndp[- ](?:approved|certified|compliant)|certifi\p{L}* cndp)/giu,
    problem: 'the CNDP certifies nobody: say "evidence for your file"',
  },
  { pattern: /بيانات/gu, problem: 'Moroccan law says معطيات' },
  {
    pattern:
      /(?:sanction|d[ée]cision|d[ée]lib[ée]ration|jurisprudence)\s*(?:n[°o.]?\s*)?2023-045\b/giu,
    problem: 'no sanction 2023-045 is known; the CNDP publishes no numbered sanctions',
  },
  renumbered(/consent\p{L}*/u, '3', 'consent is art. 4'),
  renumbered(/purpose limitation|principe de finalit[ée]/u, '4', 'purposes are art. 3'),
  renumbered(
    /(?:duty|right) (?:of|to) information|(?:devoir|droit)\p{L}* d['’]information/u,
    '12',
    'information is art. 5',
  ),
  renumbered(/right of access|droit d['’]acc[èe]s/u, '13', 'access is art. 7'),
  renumbered(/rectification/u, '14', 'rectification is art. 8'),
  renumbered(/opposition|right to object/u, '15', 'opposition is art. 9'),
  renumbered(
    /breach\p{L}*|violation\p{L}* de (?:la )?s[ée]curit[ée]/u,
    '54',
    'art. 54 is unfair collection; security is arts 23 and 58',
  ),
];

/**
 * A subject under a number that public code gives it and the law does not: the number follows the
 * subject in the same sentence, and no other law follows the number.
 */
function renumbered(subject: RegExp, article: string, right: string): (typeof WRONG)[number] {
  const gap = String.raw`[^.;:\n\p{N}]{0,24}`;
  const number = String.raw`\bart(?:icle|\.)?\s*${article}\b(?!-\d)`;
  const otherLaw = String.raw`(?!${gap}(?:GDPR|RGPD|law|loi)\b)`;
  return {
    pattern: new RegExp(`(?:${subject.source})${gap}${number}${otherLaw}`, 'giu'),
    problem: `public code renumbers the law: ${right}`,
  };
}

/**
 * Reports known wrong citations in any texts: rule files, notices, pages. An empty list does not
 * mean that the citations are right.
 */
export function checkCitations(files: readonly PolicyFile[]): readonly Issue[] {
  return files.flatMap(({ name, text }) => {
    const lines = lineCounter(text);
    return WRONG.flatMap(({ pattern, problem }) =>
      [...text.matchAll(pattern)].map(({ index }) => {
        const { line, col } = lines.linePos(index);
        return { file: name, path: '', problem, line, column: col };
      }),
    );
  });
}

/** What is wrong with one structured citation, each with the key it concerns. */
export function citationProblems(
  { instrument, article, status, ...rest }: RuleCitation,
  known: { readonly instruments: readonly string[]; readonly conflicts: readonly string[] },
): readonly { readonly key: string; readonly problem: string }[] {
  const problems: { key: string; problem: string }[] = [];
  if (known.instruments.length > 0 && !known.instruments.includes(instrument)) {
    problems.push({ key: 'instrument', problem: 'is not an instrument of the set file' });
  }
  if (instrument === 'Law 09-08') {
    const parts = article.split(/\s*,\s*/);
    if (!parts.every((part) => /^\d{1,2}(?:-\d+)?(?:-[a-z])?$/.test(part))) {
      problems.push({ key: 'article', problem: 'is written as in "12-1-e" or "43, 44"' });
    } else if (!parts.every((part) => isArticle(Number.parseInt(part, 10)))) {
      problems.push({ key: 'article', problem: `Law 09-08 has articles 1 to ${LAST_ARTICLE}` });
    }
  }
  if (status === 'verified' && (rest.verifiedOn === undefined || rest.verifiedBy === undefined)) {
    problems.push({ key: 'status', problem: 'verified needs verifiedOn and verifiedBy' });
  }
  if (status === 'conflict' && rest.conflict === undefined) {
    problems.push({ key: 'status', problem: 'conflict needs the id of the conflict' });
  }
  if (rest.conflict !== undefined && !known.conflicts.includes(rest.conflict)) {
    problems.push({ key: 'conflict', problem: 'is not in the conflict register' });
  }
  return problems;
}

function isArticle(number: number): boolean {
  return number >= 1 && number <= LAST_ARTICLE;
}

function lineCounter(text: string): LineCounter {
  const lines = new LineCounter();
  lines.addNewLine(0);
  for (const { index } of text.matchAll(/\n/g)) lines.addNewLine(index + 1);
  return lines;
}
