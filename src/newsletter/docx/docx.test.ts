import JSZip from 'jszip';
import mammoth from 'mammoth';
import { beforeAll, describe, expect, test } from 'vitest';
import { linkTo } from '../../resolved/line-parts.ts';
import type { IssueContent } from '../content/blocks.ts';
import { issueDocx } from './index.ts';

const content: IssueContent = {
  id: '2026-01',
  title: '示例市众创旬报',
  number: '2026年第1期（总第1期）',
  publisher: '示例市科技局',
  editors: [],
  publishedOn: '2026-01-10',
  from: '2026-01-01',
  to: '2026-01-10',
  digest: '一月的事',
  retold: undefined,
  reportTo: ['示例市人民政府'],
  sendTo: ['各县（市、区）科技局'],
  mark: '示例（虚构）',
  statement: '虚构示例：城市、单位、人和数字都是编的。',
  isIllustrative: true,
  address: 'https://city.example/issues/2026-01/',
  contactEmail: '',
  contactPhone: '',
  contactOffice: '',
  blocks: [
    { kind: 'heading', level: 2, text: '要闻' },
    {
      kind: 'paragraph',
      inlines: [
        { kind: 'text', text: '𠮷䶮<&"来访' },
        linkTo('塘巢', 'https://city.example/spaces/a/'),
        { kind: 'cite', numbers: [1] },
      ],
    },
    {
      kind: 'events',
      items: [{ when: '2026年1月3日', text: '路演', remark: '（9人）', cite: [1] }],
    },
    {
      kind: 'table',
      title: '名录',
      headers: ['名称', '工位'],
      isNumber: [false, true],
      rows: Array.from({ length: 60 }, (_, index) => [`空间${index + 1}`, String(index)]),
      note: '共60行。',
    },
    {
      kind: 'list',
      isOrdered: true,
      items: [[{ kind: 'paragraph', inlines: [{ kind: 'text', text: '第一' }] }]],
    },
  ],
  sources: [],
};

let bytes: Uint8Array;
beforeAll(async () => {
  bytes = await issueDocx(content, new Map());
});

const part = async (name: string) =>
  (await (await JSZip.loadAsync(bytes)).file(name)?.async('string')) ?? '';

describe('an issue in Word', () => {
  test('has every heading, item and cell in order', async () => {
    const { value } = await mammoth.extractRawText({ buffer: Buffer.from(bytes) });
    for (const words of [
      '示例（虚构）',
      '示例市众创旬报',
      '2026年第1期（总第1期）',
      '要闻',
      '𠮷䶮<&"来访',
      '塘巢',
      '2026年1月3日',
      '路演（9人）',
      '空间60',
      '共60行。',
      '第一',
      '报：示例市人民政府',
      '送：各县',
    ]) {
      expect(value).toContain(words);
    }
    expect(value.indexOf('要闻')).toBeLessThan(value.indexOf('空间1'));
  });

  test('sets Chinese fonts and the language', async () => {
    const styles = await part('word/styles.xml');
    expect(styles).toContain('w:eastAsia="仿宋"');
    expect(styles).toMatch(/<w:lang [^>]*w:eastAsia="zh-CN"/);
  });

  test('repeats the header of a table and numbers pages odd right, even left', async () => {
    expect(await part('word/document.xml')).toContain('<w:tblHeader');
    expect(await part('word/settings.xml')).toContain('evenAndOddHeaders');
  });

  test('is the same bytes when made again', async () => {
    expect(Buffer.from(await issueDocx(content, new Map())).equals(Buffer.from(bytes))).toBe(true);
  });

  test('wears no official dress when retold', async () => {
    const retold = { ...content, retold: { on: '2026-11-21', source: '原件' } };
    const made = Buffer.from(await issueDocx(retold, new Map()));
    const { value } = await mammoth.extractRawText({ buffer: made });
    expect(value).toContain('这不是原件，出入以原件为准');
    expect(value).not.toContain('报：');
    const xml = await (await JSZip.loadAsync(made)).file('word/document.xml')?.async('string');
    expect(xml).not.toContain('C00000');
  });
});
