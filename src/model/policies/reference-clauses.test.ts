import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { CLAUSE_WORDS } from '../../testing/clause-words.ts';

/*
 * The digests of the repository's own edition against the texts: every clause has an anchor, and
 * says 应, 要, 可, 鼓励, 一般 … where its text does and nowhere else.
 */
const ROOT = fileURLToPath(new URL('../../../', import.meta.url));

type CsvRow = Readonly<Record<string, string>>;

const read = (file: string) => readFileSync(`${ROOT}${file}`, 'utf8').trimEnd();
const rowsOf = (file: string) => Papa.parse<CsvRow>(read(file), { header: true }).data;
const PROVISIONS = rowsOf('data/provisions/2016-12-21.csv');

const of = (numbers: string, head = '') => [...numbers].map((number) => `${head}（${number}）`);

/** The numbers that the texts themselves print. */
const NUMBERS: Readonly<Record<string, readonly string[]>> = {
  'gbf2016-7': [
    ...of('一二三四五六七八九十'),
    ...[...'一二三四五六七'].map((number) => `（十${number}）`),
  ],
  'gkfh2015-297': [
    ...['一', '二', '三', '四', ...of('一二三四', '四'), '五', ...of('一二三四五六七八', '五')],
    ...of('一二三四', '六'),
  ],
  'js2016-150': ['一', ...of('一二三四五', '二'), ...of('一二三', '三'), ...of('一二三四', '四')],
  'xz2016-12': ['一', '二', '三', ...of('一二三四五六', '四'), ...of('一二三四五', '五')],
  'zj-sx2016': [
    ...['一', '二', '三', '四', '五', '六', '七', '八', '九', '十', '十三', '十四'].map(article),
    ...[...of('一二三四五', article('六')), ...of('一二三四五六七', article('九'))],
    ...[...of('一二三', article('十一')), ...of('一二三四', article('十二'))],
  ],
};

function article(number: string): string {
  return `第${number}条`;
}

/** Words in which 应, 要 and 可 oblige nobody, then the words that do. */
const WORD = new RegExp(
  '(?:相应|适应|供应|响应|效应|顺应|对应|应用|主要|重要|需要|必要|要素|要求|许可|认可|' +
    '可持续|可控|可借鉴|可复制|一般性|一般特点|研究开发)|' +
    '(一般|年均|应当|应|要|可以|可|鼓励|研究(?=开展|完善|制定)|视情|力争|探索|允许|优先|适当|左右)',
  'g',
);

function wordsIn(text: string): string[] {
  const found = [...text.matchAll(WORD)].flatMap(([, word]) => word ?? []);
  return [...new Set(found.map((word) => ({ 应当: '应', 可以: '可' })[word] ?? word))];
}

const FACTS = Object.entries(CLAUSE_WORDS).flatMap(([policy, lines]) =>
  lines
    .trim()
    .split('\n')
    .map((line) => {
      const [clause = '', id = '', words = ''] = line.split(' ');
      return { policy, clause, id, words: words.split('、').filter((word) => word !== '') };
    }),
);
const WORDS = new Map(FACTS.map(({ id, words }) => [id, words]));

describe('wordsIn', () => {
  test('tells words that oblige from those that only look so', () => {
    expect(wordsIn('一般应当具备主要条件，可以适当补贴')).toEqual(['一般', '应', '可', '适当']);
    expect(wordsIn('相应要求、可持续、重要应用、研究开发')).toEqual([]);
    expect(wordsIn('研究开展评估')).toEqual(['研究']);
  });
});

test.each(Object.entries(NUMBERS))('every clause of %s has a digest', (policy, numbers) => {
  const held = new Set(
    PROVISIONS.filter((row) => row['政策'] === policy).map((row) => row['条款']),
  );
  expect(numbers.filter((number) => !held.has(number))).toEqual([]);
});

test('the edition of the issue holds the same clauses, without the later document', () => {
  const then = rowsOf('data/provisions/2016-03-25.csv').map((row) => row['编号']);
  const now = PROVISIONS.filter((row) => row['政策'] !== 'js2016-150');
  expect(then).toEqual(now.map((row) => row['编号']));
});

test('the table of words names the clauses as the digests do', () => {
  expect(PROVISIONS.map((row) => [row['政策'], row['条款'], row['编号']])).toEqual(
    FACTS.map(({ policy, clause, id }) => [policy, clause, id]),
  );
});

test('each digest has the words of its text, no stronger and no weaker', () => {
  const wrong = PROVISIONS.flatMap((row) => {
    const [said, written] = [wordsIn(row['摘要'] ?? ''), WORDS.get(row['编号'] ?? '') ?? []];
    return said.toSorted().join() === written.toSorted().join() ? [] : [{ row, said, written }];
  });
  expect(wrong).toEqual([]);
});

test('性质 is a word of the clause too', () => {
  const wrong = PROVISIONS.filter((row) => {
    const written = WORDS.get(row['编号'] ?? '') ?? [];
    return wordsIn(row['性质'] ?? '').some((word) => !written.includes(word));
  });
  expect(wrong).toEqual([]);
});

/** These make a sentence weaker: who retells the clause must not leave them out. */
const HEDGES = ['一般', '年均', '鼓励', '研究', '视情', '力争', '探索'];

describe('prose that cites clauses', () => {
  const sentences = readdirSync(`${ROOT}content`, { recursive: true })
    .map(String)
    .filter((file) => file.endsWith('.mdx'))
    .flatMap((file) =>
      read(`content/${file}`)
        .split(/[。\n]/)
        .map((text) => ({
          file,
          ids: [...text.matchAll(/clause="([^"]+)"/g)].map(([, id = '']) => id),
          words: wordsIn(text.replaceAll(/<[^>]*>/g, '')),
          text,
        })),
    )
    .filter(({ ids }) => ids.length > 0);

  test('is found', () => {
    expect(sentences.length).toBeGreaterThan(50);
  });

  test.each(sentences)('$file $ids', ({ file, ids, words, text }) => {
    const written = ids.map((id) => WORDS.get(id) ?? ['?']);
    expect(
      words.filter((word) => !written.flat().includes(word)),
      text,
    ).toEqual([]);
    // Reports and pages may list clauses without retelling them.
    const retells = /^(policies|issues)/.test(file);
    const needed = written.flatMap((all) =>
      all.filter((word, place) => (retells && place === 0) || HEDGES.includes(word)),
    );
    expect(
      needed.filter((word) => !words.includes(word)),
      text,
    ).toEqual([]);
  });
});
