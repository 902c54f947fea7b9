/**
 * JSON keys and columns of sensitive data: the whole short value under "diagnosis" or "الديانة" is the finding.
 *
 * @module
 */
import type { Category, Finding } from '@himaya/core';

import { foldToString } from './fold.ts';
import { CUE } from './words.ts';

/** A longer value is prose: only what is found in it counts. */
const VALUE_MAX = 160;
/** Values that say that there is none. */
const VOID: ReadonlySet<string> = new Set(
  'na none null nil unknown inconnu inconnue nc nr ras neant aucun aucune vide false true yes no oui non لا نعم غيرمعروف'.split(
    ' ',
  ),
);

const KEYS: readonly (readonly [cue: number, category: Category, keys: string])[] = [
  [
    CUE.health,
    'health',
    `diagnosis diagnoses diagnostic_medical blood_type blood_group groupe_sanguin medical_history medical_condition medical_conditions health_condition
    health_conditions health_status etat_de_sante etat_sante antecedents antecedents_medicaux antecedent pathologie pathologies maladie maladies maladie_chronique allergie allergies allergy
    illness illnesses disease diseases chronic_disease chronic_diseases disability disabilities handicap medication medications medicaments traitement_medical treatment_medical symptoms symptomes
    medical_notes grossesse pregnancy pregnant hiv_status vih mental_health sante_mentale icd10 icd_10 cim10 cim_10 فصيلة_الدم زمرة_الدم الحالة_الصحية التشخيص تشخيص الامراض امراض المرض الامراض_المزمنة الحساسية حساسية اعاقة الاعاقة`,
  ],
  [
    CUE.genetic,
    'genetic',
    'genotype karyotype caryotype dna adn genetic_profile genetic_test genetic_data genome profil_genetique test_adn dna_test gene_mutation mutation_genetique البصمة_الوراثية الحمض_النووي',
  ],
  [
    CUE.religion,
    'religion',
    'religion religious_affiliation religious_belief religious_beliefs confession_religieuse appartenance_religieuse croyance faith الديانة الدين ديانة دين المعتقد',
  ],
  [
    CUE.politicalOpinion,
    'political-opinion',
    'political_affiliation political_opinion political_opinions political_party political_views opinion_politique opinions_politiques affiliation_politique parti_politique الانتماء_السياسي الراي_السياسي الحزب',
  ],
  [
    CUE.unionMembership,
    'union-membership',
    'union_membership trade_union trade_union_membership syndicat appartenance_syndicale affiliation_syndicale union_name الانتماء_النقابي النقابة',
  ],
  [
    CUE.ethnicOrigin,
    'ethnic-origin',
    'ethnicity ethnic_origin ethnic_group ethnie origine_ethnique racial_origin الاصل_العرقي العرق الاثنية',
  ],
  [
    CUE.biometric,
    'biometric',
    'biometric biometrics biometric_data biometric_template fingerprint_template fingerprints iris_template face_template face_embedding faceprint voiceprint empreinte_digitale empreintes_digitales gabarit_biometrique البصمة البصمات بصمة',
  ],
  [
    CUE.offence,
    'offence',
    'criminal_record criminal_history convictions offence offences casier_judiciaire condamnation condamnations infraction_penale antecedents_judiciaires السوابق_العدلية السجل_العدلي سوابق',
  ],
];

const cues: ReadonlyMap<string, number> = new Map(
  KEYS.flatMap(([cue, , keys]) =>
    keys.split(/\s+/u).map((key): [string, number] => [foldToString(key), cue]),
  ),
);
const categories: ReadonlyMap<number, Category> = new Map(KEYS.map(([cue, of]) => [cue, of]));

/** The cue of a key of sensitive data, of which `words` are the words; 0 for other keys. */
export function sensitiveCueOf(words: readonly string[]): number {
  const folded = words.map(foldToString);
  // `patient_blood_type`, `diagnosis_1`: any three words in a row, the longest first.
  for (const length of [3, 2, 1]) {
    for (let i = 0; i + length <= folded.length; i += 1) {
      const cue = cues.get(folded.slice(i, i + length).join('_'));
      if (cue !== undefined) return cue;
    }
  }
  return 0;
}

/** The category of a value under a key with this cue, undefined for other cues. */
export function categoryUnder(cue: number): Category | undefined {
  return categories.get(cue);
}

/** Under a key of sensitive data the whole short value is one finding, but for what others found in it. */
export function wholeValue(text: string, category: Category, findings: Finding[]): Finding[] {
  const bare = foldToString(text).replaceAll(/[^\p{L}\p{N}]/gu, '');
  if (bare === '' || VOID.has(bare) || text.length > VALUE_MAX) return findings;
  const others = findings.filter((f) => f.category !== category && f.category !== 'date');
  const out: Finding[] = [];
  let from = 0;
  for (const each of others) {
    pushPiece(from, each.start);
    out.push(each);
    from = each.end;
  }
  pushPiece(from, text.length);
  return out;

  function pushPiece(start: number, end: number): void {
    const piece = text.slice(start, end);
    const first = piece.search(/[\p{L}\p{N}]/u);
    if (first === -1) return;
    const length = piece.trimEnd().length;
    out.push({ category, start: start + first, end: start + length, confidence: 0.85 });
  }
}
