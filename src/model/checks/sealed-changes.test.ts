import { expect, test } from 'vitest';
import type { Edition } from '../../data/edition.ts';
import type { Problem } from '../../data/problem.ts';
import { withSealedChanges } from './sealed-changes.ts';

const FILE = 'data/spaces/2016-03-25.csv';
const ERRATA = 'data/spaces/errata.csv';
const SEALED = '编号,名称,工位数(个)\ns01,甲,60\ns02,"乙,二",70\n';
const PROBLEM: Problem = {
  rule: 'sealed-file-changed',
  level: 'error',
  file: FILE,
  line: 1,
  message: '封存以后被改过',
  hint: '取回',
};

const HEADER = '版本,编号,字段,原值,更正值,类别,原因,依据,更正日期\n';

function told(now: string, errata: string | null = HEADER): Problem | undefined {
  const texts = new Map([[FILE, now], ...(errata === null ? [] : [[ERRATA, errata] as const])]);
  const files = {
    root: '',
    has: (file: string) => texts.has(file),
    read: (file: string) => ({ text: texts.get(file) }),
  };
  const edition = {
    files: files as unknown as Edition['files'],
    ledger: {
      entries: [{ file: FILE, sha256: 'a', sealedOn: '2016-03-26' }],
    } as unknown as NonNullable<Edition['ledger']>,
    today: '2016-04-05',
  };
  return withSealedChanges(edition, [PROBLEM], () => SEALED)[0];
}

test('a changed cell is named with the line of errata.csv to paste', () => {
  expect(told(SEALED.replace('60', '61'))).toMatchObject({
    line: 2,
    column: 'C',
    message: '封存以后被改过：C2「工位数(个)」由「60」改成了「61」',
    hint: `先取回封存时的文件（git checkout -- ${FILE}）；再把这1行贴到data/spaces/errata.csv末尾，写明原因：2016-03-25,s01,工位数(个),60,61,更正,（写原因）,,2016-04-05`,
  });
});

test('the line has the columns of the errata that are there, in their order', () => {
  const { hint } =
    told(SEALED.replace('60', '61'), '更正日期,版本,编号,字段,原值,更正值,类别,原因\n') ?? PROBLEM;
  expect(hint).toContain('：2016-04-05,2016-03-25,s01,工位数(个),60,61,更正,（写原因）');
});

test('without errata the file is begun with its first line', () => {
  const { hint } = told(SEALED.replace('60', '61'), null) ?? PROBLEM;
  expect(hint).toContain(
    '贴到新的data/spaces/errata.csv，第一行写版本,编号,字段,原值,更正值,类别,原因,依据,更正日期，写明原因：2016-03-25,s01',
  );
});

test('a row that is gone is withdrawn by an erratum, a new one is for a new version', () => {
  const { message, hint } = told('编号,名称,工位数(个)\ns01,甲,60\ns03,丙,1\n') ?? PROBLEM;
  expect(message).toBe('封存以后被改过：少了s02一行；多了s03一行（第3行）');
  expect(hint).toContain('2016-03-25,s02,*,,,撤销,（写原因）,,2016-04-05');
  expect(hint).toContain('新的行写进新的版本');
});

test('where the sealed state is nowhere to be found, the problem stays as it was', () => {
  expect(
    withSealedChanges(
      {
        files: { has: () => true, read: () => ({ text: 'x' }) } as unknown as Edition['files'],
        ledger: undefined,
        today: '2016-04-05',
      },
      [PROBLEM],
    ),
  ).toEqual([PROBLEM]);
});
