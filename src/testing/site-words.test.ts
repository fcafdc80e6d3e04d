import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { printedIds, undatedWords, undividedAmounts } from './site-words.ts';

function siteOf(pages: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'site-words-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  for (const [page, html] of Object.entries(pages)) {
    mkdirSync(dirname(join(folder, page)), { recursive: true });
    writeFileSync(join(folder, page), html);
  }
  return folder;
}

test('a word of the day is found in what readers and search engines see', () => {
  const folder = siteOf({
    'notices/index.html': '<meta name="description" content="目前1份"><p>1份<b>正</b>在公示。</p>',
  });
  expect(undatedWords(folder)).toEqual([
    'notices/index.html：目前1份 1份正在公',
    'notices/index.html：目前1份 1份正在公示。',
  ]);
});

test('the clock, a dated document and what answers a reader may use them', () => {
  const folder = siteOf({
    'index.html': '<p data-notice-days="">今天2026-11-20，还剩5个工作日</p><script>"现在"</script>',
    'issues/2026-01/index.html': '<p>今天复刊。</p>',
    'evaluations/e1/recompute/index.html': '<p>现在是公布的设置。</p>',
  });
  expect(undatedWords(folder)).toEqual([]);
});

test('an id among the words of a page is found, in a code, an address or the data it is not', () => {
  const folder = siteOf({
    'support/index.html': '<p>原记录<a href="#sf24-006">sf24-006</a>（批准）</p><p>xc-s01</p>',
    'spaces/xc-s01/index.html': '<p>编号<code>xc-s01</code>，<a href="/spaces/xc-s01/">甲</a></p>',
    'about/index.html': '<p>网站xc-s01.example.org，信箱xc-s01@example.org</p>',
    'data/spaces/index.html': '<td>xc-s01</td>',
  });
  expect(printedIds(folder, new Set(['sf24-006', 'xc-s01']))).toEqual([
    'support/index.html：sf24-006',
    'support/index.html：xc-s01',
  ]);
});

test('an amount of five digits in one piece is found, in its cell and in a sentence', () => {
  const folder = siteOf({
    'notices/n1/index.html': '<table><tr><td class="number-cell">50000</table>',
    'reports/r1/index.html': '<body><p>批准20561500元，其中8<span>000</span>元</p></body>',
    'data/support/index.html': '<table><tr><td class="number-cell">50000</table>',
    'spaces/s1/index.html': '<body><p>示例区划000010</p><p>12<span>028</span>个</p></body>',
  });
  expect(undividedAmounts(folder)).toEqual([
    'notices/n1/index.html：50000',
    'reports/r1/index.html：20561500',
  ]);
});
