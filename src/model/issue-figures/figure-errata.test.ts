import { expect, test } from 'vitest';
import { blockRemarks, headTitle, issueErrataLines, totalRemark } from './erratum-words.ts';
import { erratumOf, figureErrata } from './figure-errata.ts';
import { COUNT, DESKS, filesSealed, issueSite, SUM, TABLE } from './issue-figures-fixture.ts';
import { figureSite } from './issue-views.ts';
import { printedBy, printedFigures } from './printed-figures.ts';
import { sealIssues } from './seal-issues.ts';

const LATER = '2025-03-01,a-1,工位数(个),10,12,更正,数漏一间。,2025-04-02';

test('a figure keeps what it was on its day, and the correction made since stands beside it', () => {
  const { site, issue } = issueSite({ words: [SUM, COUNT], errata: [LATER] });
  expect(printedBy(figureSite(site, issue), issue, SUM)).toEqual(['30']);
  const [erratum, ...others] = figureErrata(site, issue);
  expect(others).toEqual([]);
  expect(erratum?.figure.use).toMatchObject(SUM);
  expect(erratum?.corrected).toEqual(['32']);
  expect(totalRemark(site, erratum!)).toBe('（2025年4月2日更正为32）');
  expect(erratumOf(site, issue, COUNT)).toBeUndefined();
});

test('the head of the issue says when, what, why, and which numbers change', () => {
  const { site, issue } = issueSite({ words: [SUM, COUNT, SUM], errata: [LATER] });
  expect(issueErrataLines(site, figureErrata(site, issue))).toEqual([
    '2025年4月2日更正：《工位登记》“东楼”的工位数(个)原为“10”，应为“12”。' +
      '原因：数漏一间。正文里的30应为32。',
  ]);
});

test('below a table stand the corrections of its cells', () => {
  const { site, issue } = issueSite({ words: [TABLE], errata: [LATER] });
  expect(blockRemarks(site, erratumOf(site, issue, TABLE)!)).toEqual([
    '2025年4月2日更正：《工位登记》“东楼”的工位数(个)原为“10”，应为“12”。原因：数漏一间。',
    '上表仍是发布时的样子。',
  ]);
});

test('a row withdrawn and an update later are named as such', () => {
  const { site, issue } = issueSite({
    words: [COUNT],
    errata: ['2025-03-01,a-2,*,,,撤销,重复登记,2025-04-03'],
  });
  const errata = figureErrata(site, issue);
  expect(totalRemark(site, errata[0]!)).toBe('（2025年4月3日更正为1）');
  expect(issueErrataLines(site, errata)).toEqual([
    '2025年4月3日更正：《工位登记》撤下一行。原因：重复登记。正文里的2应为1。',
  ]);
  const updated = issueSite({ words: [SUM], errata: [LATER.replace('更正', '更新')] });
  const [update] = figureErrata(updated.site, updated.issue);
  expect(totalRemark(updated.site, update!)).toBe('（2025年4月2日更新为32）');
});

test('corrections of cells that the issue does not print, of later files, or in its figures already are not its matter', () => {
  const found = (line: string, versions?: Record<string, string>) => {
    const { site, issue } = issueSite({
      words: [SUM],
      errata: [line],
      ...(versions === undefined ? {} : { versions }),
    });
    return figureErrata(site, issue);
  };
  expect(found('2025-03-01,a-1,名称,东楼,东一楼,更正,名称,2025-04-02')).toEqual([]);
  expect(found('2025-03-01,a-1,工位数(个),10,12,更正,数漏,2025-03-20')).toEqual([]);
  expect(found('2026-01-01,a-1,工位数(个),10,12,更正,数漏,2026-01-02')).toEqual([]);
  const text = '编号,名称,工位数(个)\na-1,东楼,10\n';
  const versions = { '2025-03-01': text, '2025-06-30': text };
  expect(found('2025-06-30,a-1,工位数(个),10,12,更正,数漏,2025-07-02', versions)).toEqual([]);
});

test('each of two corrections of one number is told, also when they cancel each other', () => {
  const errata = [LATER, '2025-03-01,a-2,工位数(个),20,18,更正,多数两个,2025-05-01'];
  const { site, issue } = issueSite({ words: [TABLE], errata });
  expect(figureErrata(site, issue)[0]?.errata.map(({ erratum }) => erratum.id)).toEqual([
    'a-1',
    'a-2',
  ]);
});

test('once an issue is sealed, a correction dated back to its day changes nothing in it', () => {
  const before = issueSite({ words: [SUM] });
  const sealed = sealIssues([], before.site, []);
  const backdated = LATER.replace('2025-04-02', '2025-03-15');
  const { site, issue } = issueSite({ words: [SUM], errata: [backdated], sealed });
  expect(printedBy(figureSite(site, issue), issue, SUM)).toEqual(['30']);
  expect(totalRemark(site, erratumOf(site, issue, SUM)!)).toBe('（2025年3月15日更正为32）');
});

test('a correction that an issue held when it was sealed is part of it', () => {
  const errata = [LATER.replace('2025-04-02', '2025-03-15')];
  const sealed = sealIssues([], issueSite({ words: [SUM], errata }).site, []);
  expect(sealed[0]?.errata).toEqual([
    {
      dataset: 'desk-register',
      version: '2025-03-01',
      id: 'a-1',
      field: '工位数(个)',
      correctedOn: '2025-03-15',
    },
  ]);
  const { site, issue } = issueSite({ words: [SUM], errata, sealed });
  expect(printedBy(figureSite(site, issue), issue, SUM)).toEqual(['32']);
  expect(figureErrata(site, issue)).toEqual([]);
});

const LATE = { '2025-03-01': DESKS, '2025-03-18': `${DESKS}a-3,南楼,5\n` };
const afterSealing = (words: Parameters<typeof issueSite>[0]['words'], errata: string[] = []) => {
  const files = filesSealed('2025-03-01');
  const sealed = sealIssues([], issueSite({ words, files }).site, files);
  return issueSite({ words, versions: LATE, files, sealed, errata });
};

test('a sealed issue keeps its figures when a file of its day comes late, and says so', () => {
  const { site, issue } = afterSealing([COUNT, SUM, TABLE]);
  expect(printedFigures(figureSite(site, issue), issue).map(({ printed }) => printed[0])).toEqual([
    '2',
    '30',
    '工位登记',
  ]);
  expect(totalRemark(site, erratumOf(site, issue, SUM)!)).toBe(
    '（3月18日的《工位登记》在本期发出后补到，现为35个）',
  );
  expect(blockRemarks(site, erratumOf(site, issue, TABLE)!)).toEqual([
    '3月18日的《工位登记》在本期发出后补到，现为3行。',
    '上表仍是发布时的样子。',
  ]);
  expect(headTitle(figureErrata(site, issue))).toBe('本期发布后补到的数据');
  expect(issueErrataLines(site, figureErrata(site, issue))).toEqual([
    '3月18日的《工位登记》在本期发出后补到，正文里的2现为3，正文里的30现为35个。',
  ]);
});

test('a number that was corrected and for which a file came late has both remarks', () => {
  const { site, issue } = afterSealing([SUM], [LATER]);
  expect(totalRemark(site, erratumOf(site, issue, SUM)!)).toBe(
    '（2025年4月2日更正为32）（3月18日的《工位登记》在本期发出后补到，现为35个）',
  );
  expect(headTitle(figureErrata(site, issue))).toBe('本期发布后的更正和补到的数据');
});

test('an issue that is not sealed counts every file of its day and says nothing', () => {
  const { site, issue } = issueSite({
    words: [SUM],
    versions: LATE,
    files: filesSealed('2025-03-01'),
  });
  expect(printedBy(figureSite(site, issue), issue, SUM)).toEqual(['35']);
  expect(figureErrata(site, issue)).toEqual([]);
});

test('an older seal, which names no file, knew the files sealed by its day', () => {
  const files = filesSealed('2025-03-01');
  const [entry] = sealIssues([], issueSite({ words: [SUM], files }).site, files);
  const { ledger: _, ...older } = entry!;
  const later = { ...files[0]!, file: 'data/desk-register/2025-03-18.csv', sealedOn: '2026-01-05' };
  const held = { words: [SUM], versions: LATE, sealed: [older] };
  const print = (of: ReturnType<typeof issueSite>) =>
    printedBy(figureSite(of.site, of.issue), of.issue, SUM);
  expect(print(issueSite({ ...held, files: [...files, later] }))).toEqual(['30']);
  const sameDay = { ...later, sealedOn: '2025-12-31' };
  expect(print(issueSite({ ...held, files: [...files, sameDay] }))).toEqual(['35']);
});

test('more than thirty corrections of one issue are counted, and lead to the news', () => {
  const ids = Array.from({ length: 33 }, (_, index) => `a-${index + 1}`);
  const versions = {
    '2025-03-01': ['编号,名称,工位数(个)', ...ids.map((id) => `${id},${id}楼,10`), ''].join('\n'),
  };
  const errata = ids.map((id) => `2025-03-01,${id},工位数(个),10,11,更正,数漏一间,2025-04-02`);
  const { site, issue } = issueSite({ words: [SUM, TABLE], versions, errata });
  const found = figureErrata(site, issue);
  const lines = issueErrataLines(site, found);
  expect(lines).toHaveLength(31);
  expect(lines[0]).toContain('正文里的330应为363。');
  expect(lines.at(-1)).toBe('另有3处更正，逐处见“更新与更正”。');
  expect(blockRemarks(site, found[1]!).slice(-2)).toEqual([
    '另有3处更正，逐处见“更新与更正”。',
    '上表仍是发布时的样子。',
  ]);
});
