import { expect, test } from 'vitest';
import { errataRead } from './errata-read.ts';
import { COUNT, issueSite, SUM } from './issue-figures-fixture.ts';
import { laterErrata } from './issue-views.ts';

const EAST = '2025-03-01,a-1,工位数(个),10,12,更正,数漏一间,2025-04-02';
const WEST = '2025-03-01,a-2,工位数(个),20,18,更正,多数两个,2025-05-01';

const idsRead = (props: Readonly<Record<string, string>>) => {
  const { site, issue } = issueSite({ words: [SUM], errata: [EAST, WEST] });
  const errata = laterErrata(site, issue);
  return errataRead([site], { props }, '2025-03-20', errata).map(({ erratum }) => erratum.id);
};

test('corrections of rows that a word does not select are none of its matter', () => {
  expect(idsRead({ ...COUNT.props, where: '名称=西楼' })).toEqual(['a-2']);
  expect(idsRead(SUM.props)).toEqual(['a-1', 'a-2']);
});

test('of a table that is not held all may matter', () => {
  expect(idsRead({ of: 'evaluations/eval-2026' })).toEqual(['a-1', 'a-2']);
});

test('the corrections of a space matter where a row names it', () => {
  const { site } = issueSite({ words: [SUM] });
  const ofSpaces = ['东楼', '北楼'].map((id) => ({
    dataset: 'spaces',
    erratum: { version: '2025-01-01', id } as never,
  }));
  expect(
    errataRead([site], { props: SUM.props }, '2025-03-20', ofSpaces).map(
      ({ erratum }) => erratum.id,
    ),
  ).toEqual(['东楼']);
});
