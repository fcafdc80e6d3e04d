import { describe, expect, it } from 'vitest';
import { ABSENCE_WORDS, isAbsence } from './absence.ts';

describe('isAbsence', () => {
  it('knows the five words', () => {
    expect(ABSENCE_WORDS).toHaveLength(5);
    expect(ABSENCE_WORDS.every(isAbsence)).toBe(true);
  });

  it.each(['', '0', 0, null, undefined, '未 报送', '未报送。', '不详'])(
    'leaves %j alone',
    (value) => expect(isAbsence(value)).toBe(false),
  );
});
