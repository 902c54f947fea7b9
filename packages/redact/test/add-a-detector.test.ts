import { createDetector, maskFindings } from '@himaya/redact';
import { expect, test } from 'vitest';

const detector = createDetector({
  recognisers: [
    {
      id: 'employee-number',
      category: 'unique-id',
      pattern: 'EMP-?\\d{5}',
      context: { words: ['badge', 'matricule', 'الموظف'] },
    },
  ],
});

test.each([
  ['Badge EMP-12345, merci', 'Badge [UNIQUE_ID], merci'],
  ['رقم الموظف emp٠١٢٣٤', 'رقم الموظف [UNIQUE_ID]'],
  ['EMP-123456 has a digit too many', 'EMP-123456 has a digit too many'],
])('%s', (text, redacted) => {
  expect(maskFindings(text, detector.find(text))).toBe(redacted);
});
