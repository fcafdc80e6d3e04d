import { experimental_AstroContainer as AstroContainer } from 'astro/container';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { siteFixture } from '../../model/site/site-fixture.ts';
import { proseFixture } from '../../resolved/prose-fixture.ts';
import { randomProse } from '../../resolved/random-prose-fixture.ts';
import { resolveDocument } from '../../resolved/resolve-document.ts';
import { wordsOfHtml } from '../../resolved/words-of-html-fixture.ts';
import Blocks from './Blocks.astro';
import { tableCaptions } from './table-captions.ts';

const site = siteFixture({ today: '2025-12-31' });

async function pageOf(body: string): Promise<string> {
  const { blocks, sources } = resolveDocument(site, proseFixture(body));
  const container = await AstroContainer.create();
  const props = { site, blocks, sources, captions: tableCaptions(blocks) };
  return container.renderToString(Blocks, { props });
}

test('every word of a document stands, in order, on its page', async () => {
  await fc.assert(
    fc.asyncProperty(randomProse, async ({ body, words }) => {
      // The caption of a table repeats its heads for those who cannot see them.
      const html = (await pageOf(body)).replaceAll(/<caption.*?<\/caption>/gs, '');
      expect(wordsOfHtml(html)).toEqual(words);
    }),
    { numRuns: 60 },
  );
});

test('lines of the source are joined, lists begin where they were told to, notes lead back', async () => {
  const html = await pageOf(
    '汉字，\n汉字Maker\nSpace补助~~120~~80万元[^1]。\n\n3. 甲\n4. 乙\n\n- [ ] 交\n\n[^1]: 说明\n',
  );
  expect(html).toContain('汉字，汉字Maker Space补助<del>120</del> 80万元');
  expect(html).toContain('<ol start="3">');
  expect(html).toContain('<li>☐ 交</li>');
  expect(html).toContain('<a id="note-mark-1" href="#note-1">[注1]</a>');
  expect(html).toContain('<a id="note-1" href="#note-mark-1">注1</a>');
});

test('headings go down one step at a time and keep apart from their namesakes', async () => {
  const html = await pageOf('#### 一\n\n## 二\n\n##### 二\n');
  expect(html).toBe('<h2 id="一">一</h2>\n<h2 id="二">二</h2>\n<h3 id="二-1">二</h3>');
});

test('a table has a caption by its heads, its figures to the right, and keeps bold and links', async () => {
  const html = await pageOf('| 甲 | 数 |\n| - | -: |\n| **乙**见[网](/data/) | 1 |\n');
  expect(html).toContain('<caption class="visually-hidden">表：甲、数</caption>');
  expect(html).toContain('<td><strong>乙</strong>见<a href="/data/">网</a></td>');
  expect(html).toContain('<td class="number-cell">1</td>');
});

test('lines of code stand as they were typed, without the indent of the template', async () => {
  const html = await pageOf('```\nnpm run check -- a<b\n  两格\n```\n');
  expect(html).toBe('<pre><code>npm run check -- a&lt;b\n  两格\n</code></pre>');
});
