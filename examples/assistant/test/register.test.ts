import { expect, test } from 'vitest';

import { intentOf } from '../src/intent.ts';
import { registerOf } from '../src/register.ts';

test.each([
  { text: 'سميتي خديجة العلوي، لاكارط ديالي AB345678، بغيت زربية', register: 'ary' },
  { text: 'مرحبا، اسمي خديجة، كم ثمن الزربية؟', register: 'ar' },
  { text: 'smiti khadija, lacarte dyali AB345678, bghit zerbiya', register: 'arabizi' },
  { text: 'bch7al had tapis?', register: 'arabizi' },
  { text: 'Bonjour, je m’appelle Khadija, je cherche un tapis', register: 'fr' },
  { text: 'Hello, how much is the rug?', register: 'en' },
  { text: 'tajine', register: 'fr' },
  { text: '', register: 'fr' },
])('$text is written in $register', ({ text, register }) => {
  expect(registerOf(text)).toBe(register);
});

test('a token says nothing about the register', () => {
  expect(registerOf('[PERSON_NAME_a3b7c5d2] بشحال زربية؟')).toBe('ary');
  expect(registerOf('Bonjour [PERSON_NAME_a3b7c5d2], le prix ?')).toBe('fr');
});

test.each([
  { text: 'بغيت زربية', intent: 'price' },
  { text: 'واش كاينة زربية؟', intent: 'stock' },
  { text: 'فوقاش يوصلني الطاجين؟', intent: 'delivery' },
  { text: 'باش مصنوع البراد؟', intent: 'material' },
  { text: 'en combien de jours le livrez-vous ?', intent: 'delivery' },
  { text: 'wach kayn fanous?', intent: 'stock' },
  { text: 'what is it made of?', intent: 'material' },
])('$text asks for the $intent', ({ text, intent }) => {
  expect(intentOf(text)).toBe(intent);
});
