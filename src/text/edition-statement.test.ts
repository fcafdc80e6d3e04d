import { expect, test } from 'vitest';
import { editionMark, editionStatement, roundMark } from './edition-statement.ts';

test('an edition that is no authority says so on pages and in files', () => {
  const demonstration = { kind: 'demonstration', illustrative: false } as const;
  expect(editionStatement(demonstration)).toBe('演示站：真实的公开事实，不是任何机关的网站。');
  expect(editionMark(demonstration)).toBe('演示站，不是任何机关的网站');
});

test('what is fictional says so first, whatever its kind', () => {
  for (const kind of ['demonstration', 'government'] as const) {
    expect(editionStatement({ kind, illustrative: true })).toContain('虚构');
    expect(editionMark({ kind, illustrative: true })).toContain('虚构');
  }
});

test("an authority's own edition needs no mark", () => {
  const government = { kind: 'government', illustrative: false } as const;
  expect(editionStatement(government)).toBeUndefined();
  expect(editionMark(government)).toBeUndefined();
});

test('an invented round says so where the rest of the edition is real', () => {
  const government = { kind: 'government', illustrative: false } as const;
  const demonstration = { kind: 'demonstration', illustrative: false } as const;
  const fiction = { kind: 'demonstration', illustrative: true } as const;
  expect(roundMark(government, true)).toBe('示例，内容是虚构的');
  expect(roundMark(demonstration, true)).toBe('示例，内容是虚构的；演示站，不是任何机关的网站');
  expect(roundMark(government, false)).toBeUndefined();
  expect(roundMark(fiction, true)).toBe('示例（虚构）');
});
