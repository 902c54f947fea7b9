/**
 * Texts to measure on, drawn from one seed: chat prompts of four languages, records, and the worst of
 * both. All people are invented and all numbers synthetic.
 *
 * @module
 */
import { readFileSync } from 'node:fs';

const FRENCH = `Bonjour je voudrais savoir si la livraison du tapis est prévue mardi à Rabat le prix est de 1250 MAD avant
  demain merci beaucoup pour votre réponse rapide commande numéro 4711 pas encore reçue client facture du mois dernier
  problème de connexion au compte sur l'application peux-tu m'expliquer comment fonctionne le paiement en ligne ?
  résume ce texte en trois phrases, puis traduis-le.`;
const ARABIC = `السلام عليكم بغيت نعرف واش الزربية مازال كاينة وشحال الثمن ديالها مع التوصيل لمراكش شكرا بزاف عندي مشكل في
  الحساب ديالي ما قدرتش ندخل للتطبيق من البارح ؟ هل يمكنك مساعدتي في كتابة رسالة رسمية إلى الإدارة حول الموضوع ،`;
const ARABIZI = `salam bghit n3ref wach zerbiya mazal kayna o bch7al twsil l casa chokran bzaf 3afak kifach ndir bach
  nkhelles f site dyalkom rah makhdamch liya mn lbare7 hadchi machi m39oul 9olia chnou khassni ...`;
const ENGLISH = `Hello can you please help me write a polite answer to a customer who asks where the parcel is and why it
  takes so long ? Summarise the text below in 3 points and keep the order number 4711 as it is, thanks a lot.`;
const NAMES = `Khadija El Alaoui;Mohamed Bennani;Fatima Zahra Idrissi;محمد العلوي;فاطمة الزهراء بناني;Youssef Tazi;Karim;
  Salma Benjelloun;عبد الله الفاسي;Hassan Amrani;Naïma Ouhaddou;KARIM BERRADA`;
const IDENTIFIERS = `06 12 34 56 78;BK456123;k.alaoui@example.org;+212 661-234567;007640001234567890123456;12/03/1990;
  192.168.1.24;MA64007640001234567890123456;4111 1111 1111 1111;12345-أ-6;https://example.com/a?b=1;٠٦٦١٢٣٤٥٦٧`;
const LEADS = ['Mme ', 'smiti ', 'CIN ', 'tel ', 'اسمي ', 'né le ', 'RIB : ', '', '', ''];

/** A deterministic source of choices. */
class Draw {
  #state = 42;

  below(limit: number): number {
    this.#state = (Math.imul(this.#state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((this.#state / 2 ** 32) * limit);
  }

  one(list: readonly string[]): string {
    return list[this.below(list.length)] ?? '';
  }

  words(list: readonly string[], count: number): string {
    return Array.from({ length: count }, () => this.one(list)).join(' ');
  }
}

function listOf(text: string, separator: RegExp): readonly string[] {
  return text.trim().split(separator);
}

const names = listOf(NAMES, /;\s*/u);
const identifiers = listOf(IDENTIFIERS, /;\s*/u);

/** Chat prompts of 15 to 95 words, a name in three of ten and an identifier in three of ten. */
export function chatPrompts(count = 400): readonly string[] {
  const draw = new Draw();
  const languages = [FRENCH, ARABIC, ARABIZI, ENGLISH].map((text) => listOf(text, /\s+/u));
  return Array.from({ length: count }, () => {
    const words = languages[draw.below(languages.length)] ?? [];
    const parts = [draw.words(words, 15 + draw.below(80))];
    if (draw.below(10) < 3) parts.push(draw.one(names), draw.words(words, 6));
    if (draw.below(10) < 3) parts.push(draw.one(identifiers));
    return parts.join(' ');
  });
}

/** Lines of a log or an export: numbers, codes and dates, an identifier on every tenth line. */
export function records(lines = 400): readonly string[] {
  const draw = new Draw();
  const line = (i: number): string => {
    const fields = `ref,${1000 + i};qty=${draw.below(90)};"sku-${i * 37}";total ${i}.50 dh;status ok;`;
    const when = `2026-03-${10 + draw.below(20)} 10:${10 + draw.below(50)}:00 version 1.2.${i}`;
    return `${fields} ${when}${i % 10 === 0 ? ` ${draw.one(identifiers)}` : ''}\n`;
  };
  return [Array.from({ length: lines }, (_, i) => line(i)).join('')];
}

/** Names and numbers and nothing else: every word is a candidate. */
export function worstTexts(count = 30): readonly string[] {
  const draw = new Draw();
  const person = (): string =>
    `${draw.one(LEADS)}${draw.one(names)}, ${draw.one(identifiers)} ; ${draw.one(LEADS)}${draw.one(names)} ${draw.one(identifiers)}\n`;
  return Array.from({ length: count }, () => Array.from({ length: 40 }, person).join(''));
}

/** What hostile texts repeat; the tests of `@himaya/redact` bound the work for each. */
export function hostilePieces(): readonly string[] {
  const file = new URL('../../packages/redact/test/hostile.json', import.meta.url);
  return JSON.parse(readFileSync(file, 'utf8')) as readonly string[];
}

/** The piece repeated to a length. */
export function repeated(piece: string, length: number): string {
  return piece.repeat(Math.ceil(length / piece.length)).slice(0, length);
}
