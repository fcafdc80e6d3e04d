import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { runScript } from './run-script-fixture.ts';
import { checkedEdition } from '../src/model/checks/checked-edition.ts';

const TODAY = '2026-11-29';
const root = mkdtempSync(join(tmpdir(), 'new-edition-test-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));

async function newEdition(name: string, answers: unknown) {
  const folder = join(root, name);
  const file = join(root, `${name}.json`);
  writeFileSync(file, typeof answers === 'string' ? answers : JSON.stringify(answers));
  return {
    folder,
    ...(await runScript('new-edition', [folder, '--answers', file], { BUILD_DATE: TODAY })),
  };
}

const filesOf = (folder: string) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .sort();

describe('npm run new:edition', () => {
  it('writes a first edition from a place and a bureau, in which only the address is still to be decided', async () => {
    const { folder, status, stdout } = await newEdition('first', {
      city: '嘉兴',
      bureau: '嘉兴市科学技术局',
    });
    expect(status).toBe(0);
    expect(filesOf(folder)).toEqual([
      'content/pages/about.mdx',
      'data/events/2026-11-29.csv',
      'data/events/dataset.json',
      'data/notices/.gitkeep',
      'data/site.json',
      'data/spaces/2026-11-29.csv',
      'data/spaces/dataset.json',
      'data/support/2026-11-29.csv',
      'data/support/dataset.json',
      'data/terms/sources.csv',
      'data/titles/2026-11-29.csv',
      'data/titles/dataset.json',
      '已收/.gitignore',
      '收件箱/.gitignore',
      '模板/公示名单.xlsx',
      '模板/动态.xlsx',
      '模板/扶持.xlsx',
      '模板/称号.xlsx',
      '模板/空间名录.xlsx',
      '退回/.gitignore',
    ]);
    expect(checkedEdition(folder, TODAY).problems).toMatchObject([
      { level: 'warning', value: 'https://zhongchuang.example' },
    ]);
    expect(JSON.parse(readFileSync(join(folder, 'data/site.json'), 'utf8'))).toMatchObject({
      title: '嘉兴市众创公开',
      division: '330400',
      kind: 'government',
      newsletter: { publisher: '嘉兴市科学技术局' },
    });
    expect(
      stdout
        .trimEnd()
        .split('\n')
        .map((line) => line.slice(0, 2)),
    ).toEqual(['建好', '一、', '二、', '三、']);
  });

  it('names every answer that is wrong, and writes nothing', async () => {
    const { folder, status, stderr } = await newEdition('wrong', {
      city: '朝阳区',
      bureau: '某局',
      phone: '13912345678',
      colums: ['要闻'],
      datasets: ['spces'],
    });
    expect(status).toBe(1);
    expect(stderr).toContain(
      '写的是「朝阳区」，同名的有2处：北京市朝阳区（110105）、吉林省长春市朝阳区（220104）',
    );
    expect(stderr).toContain('里有个人的手机号「139******78」，这些回答会登在网上');
    expect(stderr).toMatch(/「colums」[\s\S]*columns/);
    expect(stderr).toMatch(/写的是「spces」，没有这个数据集[\s\S]*是不是「spaces」？/);
    expect(existsSync(folder)).toBe(false);
  });

  it('does not touch a folder that holds something', async () => {
    mkdirSync(join(root, 'held'));
    writeFileSync(join(root, 'held', '旧表.xls'), '');
    const { folder, status, stderr } = await newEdition('held', { city: '嘉兴', bureau: '某局' });
    expect(status).toBe(2);
    expect(stderr).toMatch(/不是空的，里面有「旧表.xls」：换一个新的文件夹，什么都没有写/);
    expect(filesOf(folder)).toEqual(['旧表.xls']);
  });
});

describe('npm run new:dataset', () => {
  it('begins a table that an edition has not, with its workbook; one that it has is left alone', async () => {
    const { folder } = await newEdition('more', { city: '嘉兴', bureau: '某局', office: '高新处' });
    const run = (...args: string[]) =>
      runScript('new-dataset', args, { BUILD_DATE: TODAY, SITE_ROOT: folder });
    // A folder that was made by hand and holds nothing yet is no table.
    mkdirSync(join(folder, 'data/budgets'));
    const made = await run('资金预算');
    expect(made).toMatchObject({ status: 0, stderr: '' });
    expect(made.stdout).toContain(
      `用SITE_ROOT=${folder} npm run import -- ${folder}/模板/资金预算.xlsx 收进来`,
    );
    expect(
      JSON.parse(readFileSync(join(folder, 'data/budgets/dataset.json'), 'utf8')),
    ).toMatchObject({
      title: '资金预算',
      publisher: 'bureau',
      contact: '某局高新处',
      coverage: '嘉兴市',
    });
    expect(existsSync(join(folder, 'data/budgets/2026-11-29.csv'))).toBe(true);
    const { problems } = checkedEdition(folder, TODAY);
    expect(problems.filter(({ level }) => level === 'error')).toEqual([]);
    expect((await run('spaces')).stderr).toContain('data/spaces已经有了，没有动它');
    expect((await run('buget')).stderr).toContain('没有「buget」这个表，是不是「budgets」？');
    const again = await newEdition('more', { city: '嘉兴', bureau: '某局' });
    expect(again.stderr).toContain('已经是一版：再添一张表用');
  });
});
