/**
 * What a decision may look at. The published form is `facts.schema.json` of the policy package.
 *
 * Every fact is present; what is not known is the string `unknown`, never absent and never false.
 *
 * @module
 */
import type { Category } from './category.ts';
import type { Duty } from './decision.ts';

/** The value of a fact that is not known. */
export type Unknown = 'unknown';

/** A yes-or-no fact. */
export type Tri = boolean | Unknown;

/** What is about to happen. */
export const OPERATIONS = [
  'model.call',
  'embed',
  'vector.write',
  'retrieve',
  'tool.call',
  'dataset.export',
  'automated-decision',
  'prospect',
] as const;

/** One kind of processing that is guarded. */
export type Operation = (typeof OPERATIONS)[number];

/** Facets of a destination, each with its own countries. */
export const FACETS = ['inference', 'storage', 'logs', 'support', 'edge'] as const;

/** Where one aspect of a destination happens. */
export type Facet = (typeof FACETS)[number];

/** ISO 3166-1 alpha-2 codes, or unknown. Never empty for a destination. */
export type Countries = readonly string[] | Unknown;

/** Why processing is lawful. */
export type Basis =
  | 'consent'
  | 'contract'
  | 'legal-obligation'
  | 'vital'
  | 'public'
  | 'legitimate-interest';

/** Facts about the purpose, from the configuration. */
export interface PurposeFacts {
  readonly id: string;
  readonly declared: Tri;
  readonly kind: PurposeKind | Unknown;
  readonly basis: Basis | Unknown;
  readonly balancingSigned: Tri;
  readonly secondary: Tri;
  readonly allowedCategories: readonly Category[] | Unknown;
}

/** What a purpose is for. */
export type PurposeKind =
  | 'service'
  | 'personalisation'
  | 'prospecting'
  | 'training'
  | 'care'
  | 'security'
  | 'other';

/** Facts about the person, from the verified token and the purpose's audience. */
export interface SubjectFacts {
  readonly kind: 'identified' | 'anonymous' | 'none' | Unknown;
  readonly age: 'adult' | 'minor' | Unknown;
  readonly guardianConsent: Tri;
}

/** The state of a consent at a time. */
export type ConsentStatus = 'given' | 'refused' | 'withdrawn' | 'expired' | 'absent' | Unknown;

/** Facts about consent for this purpose, from the store. */
export interface ConsentFacts {
  readonly status: ConsentStatus;
  /** Sensitive categories with express consent. */
  readonly express: readonly Category[] | Unknown;
  /** Express consent to a transfer abroad. */
  readonly transfer: Tri;
}

/** Facts about the formality on file, from the configuration. */
export interface FormalityFacts {
  readonly regime: 'D' | 'A' | 'none' | Unknown;
  readonly number: string | null;
  readonly status: 'granted' | 'receipt' | 'filed' | 'withdrawn' | 'none' | Unknown;
  readonly coversPurpose: Tri;
  readonly coversCategories: readonly Category[] | Unknown;
  readonly art22Determination: 'signed' | 'absent' | Unknown;
}

/** Facts about where the data would go, from its passport. */
export interface DestinationFacts {
  readonly id: string;
  readonly kind: 'in-process' | 'own' | 'processor' | Unknown;
  readonly countries: Readonly<Record<Facet, Countries>>;
  readonly contract: 'signed' | 'absent' | 'not-needed' | Unknown;
  readonly instructionOnly: Tri;
  readonly subprocessorsKnown: Tri;
  readonly trainsOnData: Tri;
  readonly tls: Tri;
  readonly qualifiedLevel: 0 | 1 | 2 | Unknown;
}

/** Facts about the transfer record for controller, purpose and destination, from the configuration. */
export interface TransferFacts {
  readonly number: string | null;
  readonly status: 'granted' | 'filed' | 'withdrawn' | 'none' | Unknown;
  readonly countries: Countries;
  readonly basis:
    | 'adequate'
    | 'consent'
    | 'contract'
    | 'vital'
    | 'public-interest'
    | 'legal-claims'
    | 'treatment'
    | 'agreement'
    | 'cndp-authorisation'
    | 'none'
    | Unknown;
  readonly determination: 'signed' | 'absent' | Unknown;
}

/** Facts for automated decisions (art. 11), from the configuration. */
export interface AutomatedFacts {
  readonly legalEffect: Tri;
  readonly reviewerNamed: Tri;
  readonly observationsPossible: Tri;
}

/** Facts for direct prospecting (art. 10). */
export interface ProspectFacts {
  readonly optIn: Tri;
  readonly softOptIn: Tri;
  readonly freeStop: Tri;
  readonly senderIdentified: Tri;
}

/** Everything a decision may look at. */
export interface Facts {
  readonly operation: Operation;
  readonly controller: string;
  readonly tenant: string;
  readonly lawApplies: Tri;
  readonly purpose: PurposeFacts;
  readonly subject: SubjectFacts;
  /** Persons found who are not the subject. */
  readonly thirdParties: Tri;
  readonly consent: ConsentFacts;
  readonly opposition: Tri;
  readonly notice: 'current' | 'outdated' | 'none' | Unknown;
  /** Found in the content, before any obligation. */
  readonly categories: readonly Category[];
  readonly formality: FormalityFacts;
  readonly interconnection: Tri;
  readonly destination: DestinationFacts;
  readonly transfer: TransferFacts;
  readonly automated: AutomatedFacts;
  readonly prospect: ProspectFacts;
  readonly retentionWithin: Tri;
  readonly vitalInfrastructure: Tri;
  /** What the caller's enforcement point can carry out. */
  readonly enforcement: readonly Duty[];
  /** Milliseconds since 1970, UTC. */
  readonly time: number;
}

/** The facts that configuration and passports fix for one purpose and one destination. */
export type DeclaredFacts = Pick<
  Facts,
  | 'lawApplies'
  | 'purpose'
  | 'formality'
  | 'interconnection'
  | 'destination'
  | 'transfer'
  | 'automated'
  | 'prospect'
  | 'retentionWithin'
  | 'vitalInfrastructure'
> & {
  /** Who the purpose addresses: `adults` makes an unverified person an adult, `anyone` leaves the age unknown. */
  readonly audience: 'adults' | 'anyone';
  /** Tools whose arguments may be restored, by name. */
  readonly restoredTools: readonly string[];
  /** How long what is stored for the purpose may be kept, in days. */
  readonly retainDays: number;
  /** Configured model ids of the destination; others are recorded as `unlisted`. */
  readonly models: readonly string[];
};

/** What is known of one person for one purpose, read from the store. */
export interface PersonFacts {
  readonly consent: ConsentFacts;
  readonly opposition: Tri;
  readonly notice: Facts['notice'];
  /** Rises with every change; compared again right before the first byte leaves. */
  readonly version: number;
}
