import { expect, test } from 'vitest';

import { normalise } from '../src/normalise.ts';

test.each([
  [
    'email',
    'khadija@gmail.com',
    [
      'khadija @ gmail . com',
      'khadija chez gmail point com',
      'khadija(a)gmail.com',
      'KHADIJA&#64;gmail.com',
      'khadija آت gmail نقطة com',
      'khadija@gmail,com',
    ],
  ],
  [
    'phone',
    '212612345678',
    [
      '**06** 12_34\n56 78',
      '+ 212 (0)6 12 34 56 78',
      '\\u0030612345678',
      '(06) 12 34 56 78',
      '٠٦١٢٣٤٥٦٧٨',
    ],
  ],
  ['national-id', 'bk123456', ['B K 1 2 3 4 5 6', '123456BK', 'bk.123.456', 'BK\u200b123456']],
  ['company-id', '001525156000084', ['1525156000084', '001525156 0000 84']],
] as const)('every spelling of one %s is one value: %s', (category, value, spellings) => {
  for (const spelling of spellings) expect(normalise(category, spelling)).toBe(value);
});
