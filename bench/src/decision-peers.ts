/**
 * `npm run -s bench -- decision-peers`: our decisions beside Cedar's (cedar-wasm) and those of another CEL
 * (@bufbuild/cel), over the same rules and facts in the same run, and whether all three agree.
 *
 * @module
 */
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';

import type { Facts } from '@himaya/core';
import { loadPolicy } from '@himaya/policy';

import { celAgreement, differences, loadCel } from './cel-agreement.ts';
import type { Cel } from './cel-agreement.ts';
import { FACTS } from './facts.ts';
import { cpuMicroseconds } from './measure.ts';
import { installPolicyPeers } from './peer-install.ts';
import { FOLDER, VERSIONS } from './peer.ts';

/** What is used of `@cedar-policy/cedar-wasm`. */
interface Cedar {
  preparsePolicySet(id: string, policies: { readonly staticPolicies: string }): { type: string };
  statefulIsAuthorized(call: object): {
    readonly response?: { readonly decision: string };
    readonly type: string;
  };
}

/** One rule, in both languages. */
interface Pair {
  readonly cel: string;
  readonly cedar: string;
}

const CATEGORIES = ['national-id', 'health', 'religion', 'iban', 'payment-card', 'biometric'];

/** Denying rules as the pack has them; each takes another category, so none is the other's twin. */
const SHAPES: readonly ((category: string) => Pair)[] = [
  (category) => ({
    cel: `lawApplies && "${category}" in categories && formality.regime != "A"`,
    cedar: `context.lawApplies && context.categories.contains("${category}") && context.formality.regime != "A"`,
  }),
  (category) => ({
    cel: `lawApplies && notice != "current" && !("${category}" in consent.express)`,
    cedar: `context.lawApplies && context.notice != "current" && !context.consent.express.contains("${category}")`,
  }),
  (category) => ({
    cel: `lawApplies && subject.age == "minor" && !subject.guardianConsent && !("${category}" in categories)`,
    cedar: `context.lawApplies && context.subject.age == "minor" && !context.subject.guardianConsent && !context.categories.contains("${category}")`,
  }),
  (category) => ({
    cel: `lawApplies && destination.kind == "processor" && !(destination.contract == "signed" && destination.instructionOnly) && "${category}" in purpose.allowedCategories`,
    cedar: `context.lawApplies && context.destination.kind == "processor" && !(context.destination.contract == "signed" && context.destination.instructionOnly) && context.purpose.allowedCategories.contains("${category}")`,
  }),
  (category) => ({
    cel: `lawApplies && purpose.secondary && !(formality.regime == "A" && formality.coversPurpose && "${category}" in formality.coversCategories)`,
    cedar: `context.lawApplies && context.purpose.secondary && !(context.formality.regime == "A" && context.formality.coversPurpose && context.formality.coversCategories.contains("${category}"))`,
  }),
];
const PERMIT: Pair = {
  cel: 'purpose.basis == "contract" || consent.status == "given"',
  cedar: 'context.purpose.basis == "contract" || context.consent.status == "given"',
};

/** Nothing in these is unknown: Cedar and CEL have no such value. */
const KNOWN: Facts = {
  ...FACTS,
  thirdParties: false,
  destination: { ...FACTS.destination, qualifiedLevel: 0 },
  prospect: { optIn: false, softOptIn: false, freeStop: false, senderIdentified: false },
};
const SITUATIONS: readonly Facts[] = [
  KNOWN,
  { ...KNOWN, categories: ['national-id', 'phone'] },
  { ...KNOWN, purpose: { ...KNOWN.purpose, secondary: true } },
  { ...KNOWN, purpose: { ...KNOWN.purpose, basis: 'consent' } },
];
const SIZES = [20, 200];

/** Measures sizes, then compares what the two CELs say. */
export async function decisionPeers(): Promise<readonly string[]> {
  const failed = installPolicyPeers();
  if (failed.length > 0) return [`could not be installed: ${failed.join(', ')}`];
  const load = createRequire(`${FOLDER}package.json`);
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- see Cedar
  const cedar = load('@cedar-policy/cedar-wasm/nodejs') as Cedar;
  const cel = await loadCel(pathToFileURL(load.resolve('@bufbuild/cel')).href);
  const lines = [
    `cedar-wasm ${VERSIONS['@cedar-policy/cedar-wasm']}, preparsed; @bufbuild/cel ${VERSIONS['@bufbuild/cel']}, planned; ${SITUATIONS.length} sets of facts`,
    '| rules | himaya, µs | cedar-wasm, µs | × | @bufbuild/cel, µs | × |',
    '|---|---|---|---|---|---|',
    ...SIZES.map((size) => measure(size, cedar, cel)),
  ];
  return [...lines, ...celAgreement(cel), ...differences(cel)];
}

function measure(size: number, cedar: Cedar, cel: Cel): string {
  const pairs = Array.from({ length: size - 1 }, (_, index) => {
    const category = CATEGORIES[Math.floor(index / SHAPES.length) % CATEGORIES.length] ?? '';
    return SHAPES[index % SHAPES.length]?.(category) ?? PERMIT;
  });
  const deciders = [ours(pairs), cedars(pairs, cedar, size), cels(pairs, cel)];
  const [expected, ...others] = deciders.map((decide) => SITUATIONS.map(decide).join());
  if (others.some((answers) => answers !== expected)) {
    throw new Error(`they disagree: ${[expected, ...others].join(' | ')}`);
  }
  const us = deciders.map(
    (decide) =>
      cpuMicroseconds(4000, () => {
        for (const facts of SITUATIONS) decide(facts);
      }) / SITUATIONS.length,
  );
  const [own = 0, cedarUs = 0, celUs = 0] = us;
  const times = (other: number): string => (other / own).toFixed(0);
  return `| ${size} | ${own.toFixed(2)} | ${cedarUs.toFixed(1)} | ${times(cedarUs)} | ${celUs.toFixed(1)} | ${times(celUs)} |`;
}

type Decide = (facts: Facts) => 'permit' | 'deny';

function ours(pairs: readonly Pair[]): Decide {
  const text = { fr: 'x', ar: 'س', en: 'x' };
  const rule = (id: string, effect: string, when: string): object => ({
    id,
    effect,
    when,
    title: text,
    explanation: text,
    enforcement: 'here',
    citation: { instrument: 'Law 09-08', article: '4', status: 'secondary' },
  });
  const rules = [
    rule('R02.permit', 'permit', PERMIT.cel),
    ...pairs.map(({ cel }, index) => rule(`R14.n${index}`, 'deny', cel)),
  ];
  const set = loadPolicy([{ name: 'rules.yaml', text: JSON.stringify({ rules }) }]);
  return (facts) => (set.decide(facts).effect === 'permit' ? 'permit' : 'deny');
}

function cedars(pairs: readonly Pair[], cedar: Cedar, size: number): Decide {
  const policies = [
    `permit(principal, action, resource) when { ${PERMIT.cedar} };`,
    ...pairs.map((pair) => `forbid(principal, action, resource) when { ${pair.cedar} };`),
  ];
  const id = `rules-${size}`;
  const parsed = cedar.preparsePolicySet(id, { staticPolicies: policies.join('\n') });
  if (parsed.type !== 'success') throw new Error('cedar does not take the rules');
  return (facts) => {
    const {
      formality: { number: _, ...formality },
      transfer: __,
      ...context
    } = facts;
    const { response } = cedar.statefulIsAuthorized({
      principal: entity('Person'),
      action: entity('Action'),
      resource: entity('Model'),
      context: { ...context, formality },
      preparsedPolicySetId: id,
      entities: [],
    });
    if (response === undefined) throw new Error('cedar does not answer');
    return response.decision === 'allow' ? 'permit' : 'deny';
  };
}

function entity(type: string): object {
  return { type, id: 'x' };
}

/** As a guard on another CEL would: plan once, ask every rule, any true deny denies. */
function cels(pairs: readonly Pair[], cel: Cel): Decide {
  const permit = cel.plan(PERMIT.cel);
  const denies = pairs.map((pair) => cel.plan(pair.cel));
  return (facts) => {
    const permitted = permit(facts) === true;
    let denied = false;
    for (const deny of denies) if (deny(facts) !== false) denied = true;
    return permitted && !denied ? 'permit' : 'deny';
  };
}
