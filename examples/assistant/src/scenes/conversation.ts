/**
 * Scenes 1 to 3: a question with identifiers, in Darija, arabizi and French; no consent, no taste.
 *
 * @module
 */
import { ask } from '../assistant.ts';
import { CUSTOMERS } from '../customers.ts';
import { permitLine, refused } from '../decision-line.ts';
import { registerOf } from '../register.ts';
import type { Shop } from '../shop.ts';
import type { Show } from '../show.ts';
import { NOT_PERSONALISED } from '../taste.ts';

const khadija = CUSTOMERS[0];
const CIN = khadija?.nationalId ?? '';

const DARIJA = `سميتي خديجة العلوي، لاكارط ديالي ${CIN}، تيليفوني 06 12 34 56 78، بغيت زربية`;
const ARABIC_DIGITS = DARIJA.replaceAll(/\d/g, (digit) => '٠١٢٣٤٥٦٧٨٩'.charAt(Number(digit)));
const ARABIZI = `smiti khadija el alaoui, lacarte dyali ${CIN}, tilifoun dyali 0612345678, bghit zerbiya`;
const FRENCH = `Bonjour, je m'appelle Khadija El Alaoui, ma carte nationale ${CIN}, mon téléphone 06 12 34 56 78, je cherche un tapis`;

/** Scene 1. */
export async function identifiers(shop: Shop, show: Show): Promise<void> {
  show.scene(1, 'A question in Darija with a name, an identity card and a phone number');
  show.row('purpose', 'order: an authorisation that covers the card number is on file (INVENTED)');
  const order = await ask(shop, { message: DARIJA, purpose: 'order', conversation: 's1' });
  show.turn(order, await permitLine(shop, order));

  show.row('purpose', 'enquiry: a mere declaration; the card number is masked for good');
  const enquiry = await ask(shop, { message: DARIJA, purpose: 'enquiry', conversation: 's1' });
  show.turn(enquiry, await permitLine(shop, enquiry));
  show.row('person reads', MASKED);

  show.row('the same', 'in Arabic-Indic digits');
  const digits = await ask(shop, { message: ARABIC_DIGITS, purpose: 'order', conversation: 's1' });
  show.turn(digits, await permitLine(shop, digits));
}

/** What the shop tells a person whose card number was removed. */
const MASKED = `Le numéro de votre carte nationale a été masqué avant l’envoi : il n’est pas nécessaire ici, et l’assistant ne l’a pas vu.
تم إخفاء رقم بطاقتك الوطنية قبل الإرسال: ليس ضروريا هنا، ولم يطلع عليه المساعد.`;

/** Scene 2. */
export async function streamed(shop: Shop, show: Show): Promise<void> {
  show.scene(2, 'The same need in arabizi and in French, streamed');
  for (const message of [ARABIZI, FRENCH]) {
    const turn = await ask(shop, { message, purpose: 'order', conversation: 's2', stream: true });
    show.turn(turn, await permitLine(shop, turn));
    show.row(
      'stream',
      `${turn.pieces} pieces out; the model’s came in cuts of 3 characters, so every token was cut`,
    );
  }
}

/** Scene 3. */
export async function withoutConsent(shop: Shop, show: Show): Promise<void> {
  show.scene(3, 'Personalisation without consent');
  const question = { message: 'بغيت زربية', conversation: 's3' };
  const { line } = await refused(
    shop,
    async () => await ask(shop, { ...question, purpose: 'personalisation' }),
  );
  show.row('asked for', 'a taste-aware answer');
  show.row('decision', line);
  const turn = await ask(shop, { ...question, purpose: 'enquiry' });
  show.turn(turn, await permitLine(shop, turn));
  show.row('person reads', NOT_PERSONALISED[registerOf(question.message)]);
}
