/**
 * Passports: what is known, and by whom it was declared, of every place that data can go.
 *
 * @module
 */
import type { Countries, Facet, Sensitive, Tri, Unknown } from '@himaya/core';

/**
 * How a country is known. `E0` nothing, `E1` a signed attestation or contract, `E2` the provider's
 * endpoint grammar, `E3` read from its control plane, `E4` reported by the provider with each call.
 */
export type EvidenceGrade = 'E0' | 'E1' | 'E2' | 'E3' | 'E4';

/** A named person's word for where one's own machine stands and who can reach it. */
export interface SiteAttestation {
  readonly by: string;
  /** ISO 8601 date. */
  readonly on: string;
  readonly statement: string;
}

/**
 * A destination. A field that is left out is unknown, and unknown never permits. One's own places
 * are vouched for by their attestation: with it, contract, instructions and subprocessors need no
 * word of their own.
 */
export interface Passport {
  /** Lower-case letters, digits, `.`, `_`, `-`; up to 64. Stands in audit records. */
  readonly id: string;
  /** Who runs it, as in the contract. */
  readonly operator: string;
  /** `in-process` and `own` are the controller's; a `processor` is somebody else. */
  readonly kind: 'in-process' | 'own' | 'processor';
  /** Exactly `scheme://host[:port]` as a URL prints it, or `unix:/path`. Absent for `in-process`. */
  readonly origin?: string;
  /** The path before `/chat/completions`. Default is `/v1`. */
  readonly basePath?: string;
  /** ISO 3166-1 alpha-2 codes of all facets, or of each; a facet left out is unknown. */
  readonly countries?: Countries | Readonly<Partial<Record<Facet, Countries>>>;
  readonly contract?: 'signed' | 'absent' | 'not-needed' | Unknown;
  /** Where the contract is filed. */
  readonly contractRef?: string;
  readonly instructionOnly?: Tri;
  readonly subprocessorsKnown?: Tri;
  readonly trainsOnData?: Tri;
  /** How long the operator keeps what it is sent; 0 for not at all. For the file, not for the decision. */
  readonly retentionDays?: number | Unknown;
  /** Numbers of the CNDP's receipts or authorisations that name this destination. */
  readonly cndp?: readonly string[];
  /** Default is `E1` with a site attestation, else `E0`; at `E0` every country is unknown. */
  readonly evidence?: EvidenceGrade;
  readonly siteAttestation?: SiteAttestation;
  /** A private network in which the origin may resolve, and why. Also what allows `http:` there. */
  readonly privateRange?: { readonly cidr: string; readonly reason: string };
  /** PEM certificates that vouch for the server, in place of the public ones. */
  readonly tls?: { readonly ca: string };
  /** Qualification of the cloud operator, where the law asks for one. */
  readonly qualifiedLevel?: 0 | 1 | 2 | Unknown;
  /** Model ids to name in audit records; others are recorded as `unlisted`. */
  readonly models?: readonly string[];
  /** In a file a reference, `file:` or `env:`; here what it pointed to. */
  readonly apiKey?: Sensitive<string>;
  /** The passport is made up, for a demonstration or a test. */
  readonly invented?: true;
  /** What a reader should know; required where `invented`. */
  readonly note?: string;
}

/** Reports whether data sent there stay in this process or on this machine's loopback or socket. */
export function staysOnMachine({ kind, origin }: Passport): boolean {
  if (kind === 'in-process' || origin === undefined) return true;
  return origin.startsWith('unix:') || isLoopbackName(new URL(origin).hostname);
}

/** Reports whether a URL's host name means this machine: RFC 6761 §6.3, RFC 1122 §3.2.1.3, RFC 4291 §2.5.3. */
export function isLoopbackName(hostname: string): boolean {
  return hostname === 'localhost' || hostname === '[::1]' || /^127(?:\.\d+){3}$/.test(hostname);
}

/**
 * Reports whether a model name asks a local daemon to pass the call on to its maker's cloud. Ollama
 * names such models `…-cloud` or `…:cloud` and serves them from localhost (docs.ollama.com/cloud). A copy
 * under another name is not told by its name: `himaya doctor` asks the daemon.
 */
export function isCloudModel(model: string): boolean {
  // As a lenient reader would take it: widths, case, invisible characters, a digest behind the name.
  const plain = model.normalize('NFKC').replaceAll(/[\p{Cf}\s]/gu, '');
  const [named = ''] = plain.toLowerCase().split('@');
  const last = named.slice(named.lastIndexOf('/') + 1);
  const [name = '', tag = ''] = last.split(':');
  return name.endsWith('-cloud') || tag.split(/[-._]/).includes('cloud');
}
