/**
 * What a policy set consists of, as written in its files (see the schemas of the package).
 *
 * @module
 */
import type { Category, CitationStatus, Decision, Duty, Effect, Obligation } from '@himaya/core';

/** One text in the three languages. */
export interface LocalText {
  readonly fr: string;
  readonly ar: string;
  readonly en: string;
}

/** The languages of every text. */
export const LOCALES = ['fr', 'ar', 'en'] as const;

/** One of {@link LOCALES}. */
export type Locale = (typeof LOCALES)[number];

/** Writes a text in each of {@link LOCALES}. */
export function inEachLocale(write: (locale: Locale) => string): LocalText {
  return { fr: write('fr'), ar: write('ar'), en: write('en') };
}

/** A source, and how well it was checked. */
export interface RuleCitation {
  readonly instrument: string;
  readonly article: string;
  readonly url?: string;
  /** ISO 8601 date. With `verifiedBy`, present where the status is `verified`. */
  readonly verifiedOn?: string;
  readonly verifiedBy?: string;
  /** SHA-256 of the document that was read, lower-case hexadecimal. */
  readonly sourceSha256?: string;
  readonly status: CitationStatus;
  /** Id in the conflict register. */
  readonly conflict?: string;
}

/** A duty that cures what would be a deny. */
export interface RuleObligation {
  readonly do: Duty;
  /**
   * Which of the categories found: `all-found`, `not-allowed` by the purpose, the name of a list of
   * the set file, or the categories themselves. Absent for `encrypt` and `detach`.
   */
  readonly categories?: string | readonly Category[];
}

/** One rule. */
export interface Rule {
  /** `R15`, or a split such as `R15.embed`. */
  readonly id: string;
  readonly title: LocalText;
  /** For the person: what was not done, and what to do. */
  readonly explanation: LocalText;
  /** For the officer: what would have to hold for a permit; `{…}` holds CEL. */
  readonly remedy?: LocalText;
  /** Where the rule is enforced. */
  readonly enforcement: string;
  readonly effect: Effect | 'require';
  /** Default `enforce`. */
  readonly mode?: 'enforce' | 'shadow';
  /** The rule only enforces. Default false. */
  readonly floor?: boolean;
  /** CEL. */
  readonly when: string;
  readonly obligations?: readonly RuleObligation[];
  readonly zones?: readonly string[];
  readonly retainDays?: number;
  readonly citation: RuleCitation;
}

/** A rule of the law that no decision can keep, because no fact says whether it is kept. */
export interface ElsewhereRule {
  /** `R09`. */
  readonly id: string;
  readonly title: LocalText;
  /** For the person: what is due to her, and whom to ask. */
  readonly explanation: LocalText;
  /** Where it is kept, or that nothing of ours keeps it. */
  readonly enforcement: string;
  /** Why it stands here. */
  readonly because: string;
  readonly citation: RuleCitation;
}

/** A question on which sources disagree, and what ships until a person has read the text. */
export interface Conflict {
  readonly question: string;
  readonly positions: readonly { readonly says: string; readonly source: string }[];
  readonly shipped: string;
  /** What a counsel who has read the text edits, and where. */
  readonly change: string;
}

/** The names that rules share. */
export interface SetFile {
  readonly policy: string;
  readonly version: number;
  readonly title: LocalText;
  readonly instruments?: Readonly<Record<string, LocalText>>;
  readonly lists?: Readonly<
    Record<string, { readonly values: readonly string[]; readonly citation: RuleCitation }>
  >;
  readonly conditions?: Readonly<Record<string, string>>;
}

/** A `*.test.yaml` file. */
export interface TestFile {
  readonly facts?: Readonly<Record<string, unknown>>;
  readonly tests?: readonly PolicyTest[];
}

/** One expectation: the facts of `base`, changed by `set`, give `expect`. */
export interface PolicyTest {
  readonly name: string;
  readonly base: string;
  readonly set?: Readonly<Record<string, unknown>>;
  readonly expect: {
    readonly effect: Decision['effect'];
    readonly rules?: readonly string[];
    readonly obligations?: readonly Obligation[];
    readonly shadow?: readonly string[];
  };
}

/** The rule that denies where nothing permits. It stands in no file and cannot be switched off. */
export const DEFAULT_DENY = 'default-deny';

/** The id that decisions name: `R15` for `R15.embed`. */
export function baseId(id: string): string {
  return id.split('.', 1)[0] ?? id;
}
