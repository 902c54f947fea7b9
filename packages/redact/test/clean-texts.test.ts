/**
 * Texts without anything personal stay as they are.
 *
 * @module
 */
import { CONFIDENCE_THRESHOLD } from '@himaya/core';
import { describe, expect, it } from 'vitest';

import { find } from '../src/index.ts';
import { CLEAN_TEXTS } from './clean-texts.ts';

/** Share of texts that may be changed; some of them hold names of public brands that nothing tells. */
const MOST = 0.05;

function isChanged(text: string): boolean {
  return find(text).some(({ confidence }) => confidence >= CONFIDENCE_THRESHOLD);
}

describe('texts without anything personal', () => {
  it('stay, all but one in twenty', () => {
    const texts = Object.values(CLEAN_TEXTS).flat();
    const changed = texts.filter(isChanged);
    expect(changed.length / texts.length).toBeLessThanOrEqual(MOST);
  });

  it.each(['فستان أمينة متوفر', 'Lampe Karim en laiton', 'tajin amina 28 cm', 'Karim lamp, brass'])(
    'leave the product in "%s"',
    (text) => {
      expect(isChanged(text)).toBe(false);
    },
  );

  it('but a buyer beside a product is found', () => {
    expect(isChanged('La lampe de Karim Bennani est cassée.')).toBe(true);
  });
});
