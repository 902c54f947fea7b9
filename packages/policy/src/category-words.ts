/**
 * Categories and duties in words, for people. Arabic uses the words of Moroccan law.
 *
 * @module
 */
import type { Category, Duty } from '@himaya/core';

import type { Locale, LocalText } from './rule.ts';

function words(fr: string, ar: string, en: string): LocalText {
  return { fr, ar, en };
}

const CATEGORIES: Readonly<Record<Category, LocalText>> = {
  'person-name': words('nom', 'الاسم', 'name'),
  'national-id': words(
    'numéro de carte nationale',
    'رقم بطاقة التعريف الوطنية',
    'national id number',
  ),
  passport: words('passeport', 'جواز السفر', 'passport'),
  'residence-permit': words('titre de séjour', 'سند الإقامة', 'residence permit'),
  'driving-licence': words('permis de conduire', 'رخصة السياقة', 'driving licence'),
  'student-id': words('code d’étudiant', 'رقم الطالب', 'student id'),
  'social-security-number': words(
    'numéro de sécurité sociale',
    'رقم الضمان الاجتماعي',
    'social security number',
  ),
  'pension-id': words('numéro de pension', 'رقم المعاش', 'pension number'),
  'tax-id': words('identifiant fiscal', 'التعريف الضريبي', 'tax number'),
  'company-id': words('identifiant d’entreprise', 'التعريف الموحد للمقاولة', 'company number'),
  'trade-register': words('registre du commerce', 'السجل التجاري', 'trade register number'),
  'professional-tax-id': words(
    'numéro de taxe professionnelle',
    'رقم الضريبة المهنية',
    'professional tax number',
  ),
  'bank-account': words('compte bancaire', 'الحساب البنكي', 'bank account'),
  iban: words('IBAN', 'رقم الحساب البنكي الدولي', 'IBAN'),
  'payment-card': words('carte de paiement', 'بطاقة الأداء', 'payment card'),
  phone: words('téléphone', 'رقم الهاتف', 'phone number'),
  email: words('adresse électronique', 'البريد الإلكتروني', 'e-mail address'),
  'postal-address': words('adresse postale', 'العنوان البريدي', 'postal address'),
  place: words('lieu', 'المكان', 'place'),
  'date-of-birth': words('date de naissance', 'تاريخ الازدياد', 'date of birth'),
  date: words('date', 'التاريخ', 'date'),
  age: words('âge', 'السن', 'age'),
  'vehicle-plate': words('plaque d’immatriculation', 'رقم تسجيل المركبة', 'vehicle plate'),
  'ip-address': words('adresse IP', 'عنوان الإنترنت', 'IP address'),
  'mac-address': words('adresse MAC', 'عنوان الجهاز', 'MAC address'),
  url: words('adresse web', 'الرابط', 'web address'),
  username: words('nom d’utilisateur', 'اسم المستخدم', 'user name'),
  secret: words('mot de passe ou clé', 'كلمة المرور أو المفتاح', 'password or key'),
  'geo-coordinates': words(
    'coordonnées géographiques',
    'الإحداثيات الجغرافية',
    'geographic coordinates',
  ),
  mrz: words('bande de lecture d’un document', 'الشريط المقروء آليا', 'machine-readable zone'),
  'unique-id': words('identifiant unique', 'المعرف الفريد', 'unique id'),
  organisation: words('organisation', 'المنظمة', 'organisation'),
  health: words('santé', 'الصحة', 'health'),
  genetic: words('données génétiques', 'المعطيات الجينية', 'genetic data'),
  religion: words('religion', 'الدين', 'religion'),
  'political-opinion': words('opinion politique', 'الرأي السياسي', 'political opinion'),
  'union-membership': words('appartenance syndicale', 'الانتماء النقابي', 'union membership'),
  'ethnic-origin': words('origine ethnique', 'الأصل العرقي', 'ethnic origin'),
  biometric: words('données biométriques', 'المعطيات البيومترية', 'biometric data'),
  offence: words('infractions', 'المخالفات', 'offences'),
};

const DUTIES: Readonly<Record<Duty, LocalText>> = {
  drop: words('supprimé', 'تم الحذف', 'removed'),
  mask: words('masqué', 'تم الإخفاء', 'masked'),
  hash: words('remplacé par une empreinte', 'تم التعويض ببصمة رقمية', 'replaced by a digest'),
  generalise: words('rendu moins précis', 'تم التعميم', 'made less precise'),
  pseudonymise: words(
    'remplacé par un pseudonyme',
    'تم التعويض باسم مستعار',
    'replaced by a pseudonym',
  ),
  keep: words('laissé tel quel', 'تم الإبقاء', 'left as it is'),
  encrypt: words('chiffré', 'تم التشفير', 'encrypted'),
  detach: words(
    'envoyé sans rien qui désigne la personne',
    'تم الإرسال دون أي إشارة إلى الشخص',
    'sent without anything that points at the person',
  ),
};

const BY_NAME: ReadonlyMap<string, LocalText> = new Map(Object.entries(CATEGORIES));

/** A category in words; any other name as it is. */
export function categoryName(name: string, locale: Locale): string {
  return BY_NAME.get(name)?.[locale] ?? name;
}

/** What was done, in words. */
export function dutyName(duty: Duty, locale: Locale): string {
  return DUTIES[duty][locale];
}
