import { Document, Packer, Paragraph, TextRun } from 'docx';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseProse } from '../../data/prose/parse-prose.ts';
import { plainText } from '../../data/prose/plain-text.ts';
import { plainCell } from '../../resolved/inlines.ts';
import type { Block, Inline } from '../content/blocks.ts';
import { contentFixture, everyBlock, tableFixture } from '../content-fixture.ts';
import { issueDocx } from '../docx/index.ts';
import { editionContents, richSite } from '../edition-contents-fixture.ts';
import { inlineMarkdown } from './inline-markdown.ts';
import { importDocx } from './index.ts';
import { newReport, reportText } from './report.ts';

const site = richSite();
const TODAY = '2026-11-21';
const bare = (text: string) => text.replace(/[\s\u3000]+/g, '');

function partsOf(inlines: readonly Inline[]): string[] {
  return inlines.flatMap((inline) => {
    if ('inlines' in inline) return partsOf(inline.inlines);
    return 'text' in inline ? [inline.text] : [];
  });
}

/** The texts of blocks that must be back. */
function textsOf(blocks: readonly Block[]): string[] {
  return blocks.flatMap((block): string[] => {
    switch (block.kind) {
      case 'heading':
        return [block.text];
      case 'paragraph':
        return partsOf(block.inlines);
      case 'list':
        return block.items.flatMap(textsOf);
      case 'events':
        return block.items.flatMap(({ when, text, remark }) => [when, text + remark]);
      case 'table':
        return [
          block.title,
          ...[...block.headers, ...block.rows.flat()].map(plainCell),
          block.note,
        ];
      case 'quote':
      case 'note':
        return textsOf(block.blocks);
      case 'figure':
        return [block.figure.title];
      default:
        return [];
    }
  });
}

async function back(content: Parameters<typeof issueDocx>[0]) {
  const result = await importDocx(await issueDocx(content, new Map()), site, { today: TODAY });
  const body = result.text.slice(result.text.indexOf('\n---\n') + 5);
  const { root, problems } = parseProse(result.file, body);
  return {
    result,
    problems,
    words: bare(plainText(root!)),
    report: bare(reportText(result.report)),
  };
}

describe('an issue that this program wrote in Word', () => {
  test.each(
    editionContents().map((content) => [`${content.title} ${content.id}`, content] as const),
  )('has every heading, item and cell back: %s', async (_, content) => {
    const { problems, words, report } = await back(content);
    expect(problems).toEqual([]);
    const isThere = (text: string) => words.includes(bare(text)) || report.includes(bare(text));
    expect(textsOf(content.blocks).filter((text) => !isThere(text))).toEqual([]);
    expect(report).not.toContain('没能归位的文字');
  });

  test('has every kind of block, a long and a wide table and rare characters back', async () => {
    const blocks = [...everyBlock(), tableFixture(60, 12)];
    const { problems, words } = await back(contentFixture(blocks));
    expect(problems).toEqual([]);
    expect(textsOf(blocks).filter((text) => !words.includes(bare(text)))).toEqual([]);
  });

  test('keeps columns as ## and the levels below with their numbers', async () => {
    const { result } = await back(
      contentFixture([
        { kind: 'heading', level: 2, text: '要闻速览' },
        { kind: 'heading', level: 3, text: '甲' },
        { kind: 'heading', level: 4, text: '乙' },
      ]),
    );
    expect(result.text).toContain('\n## 要闻速览\n\n### （一）甲\n\n#### 1\\.乙\n');
    expect(reportText(result.report)).not.toContain('草稿照后者，请核对\n  期号');
  });
});

const NASTY = fc.string({
  unit: fc.constantFrom(
    ...'字汉。：“”（）*_{}<>[]|`~#+-=&;:!\\/.1aBc@ 　$^"\'●𠮷',
    'http://',
    'https://a.b',
    'www.',
    'import ',
    '&lt;',
    'a@b.cn',
  ),
  maxLength: 30,
});

describe('any text', () => {
  test('is MDX that says the same, bold or not', () => {
    const run = fc.record({ text: NASTY, isStrong: fc.boolean() });
    fc.assert(
      fc.property(fc.array(run, { maxLength: 4 }), (runs) => {
        const inlines = runs.map((each) => ({ kind: 'text', link: undefined, ...each }) as const);
        const markdown = inlineMarkdown(inlines, newReport());
        const { root, problems } = parseProse('a.mdx', markdown);
        expect(problems).toEqual([]);
        const words = runs.map(({ text }) => text).join('');
        expect(bare(plainText(root!))).toBe(bare(words));
      }),
      { numRuns: 1000 },
    );
  });

  test('of a document is in the draft or in the report, character for character', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(NASTY, { minLength: 1, maxLength: 8 }), async (texts) => {
        const children = texts.map((text) => new Paragraph({ children: [new TextRun(text)] }));
        const bytes = await Packer.toBuffer(new Document({ sections: [{ children }] }));
        const result = await importDocx(bytes, site, { today: TODAY });
        const body = result.text.slice(result.text.indexOf('\n---\n') + 5);
        const { root, problems } = parseProse(result.file, body);
        expect(problems).toEqual([]);
        const left = [...bare(plainText(root!) + reportText(result.report))];
        const lost = [...bare(texts.join(''))].filter((character) => {
          const at = left.indexOf(character);
          if (at >= 0) left.splice(at, 1);
          return at < 0;
        });
        expect(lost).toEqual([]);
      }),
      { numRuns: 50 },
    );
  });
});
