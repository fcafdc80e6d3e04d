import { load } from 'cheerio';
import mammoth from 'mammoth';
import { expect, test } from 'vitest';
import { plainLines } from '../resolved/plain-text.ts';
import type { Block, IssueContent } from './content/blocks.ts';
import { contentFixture, everyBlock } from './content-fixture.ts';
import { issueDocx } from './docx/index.ts';
import { emailHtml } from './email/email-html.ts';
import { feedHtml } from './feed/feed-html.ts';
import { fragmentHtml } from './papers/fragment-html.ts';
import type { PaperContent } from './papers/paper-content.ts';
import { printHtml } from './print/print-html.ts';
import { issueText } from './text/issue-text.ts';
import { wechatBody } from './wechat/index.ts';

const CHANNELS: Readonly<Record<string, (content: IssueContent) => string | Promise<string>>> = {
  mail: (content) => read(emailHtml(content, new Map()).html),
  WeChat: (content) => read(wechatBody(content, new Map()).html),
  text: issueText,
  feed: (content) => read(feedHtml(content)),
  print: (content) => read(printHtml(content)),
  fragment: (content) =>
    read(
      fragmentHtml({ ...PAPER, ...content, keys: [], attachments: [] } as unknown as PaperContent),
    ),
  Word: async (content) => {
    const buffer = Buffer.from(await issueDocx(content, new Map()));
    return read((await mammoth.convertToHtml({ buffer })).value);
  },
};
const PAPER = { signature: [], siteAddress: 'https://rich.example/', pageWords: { fragment: '' } };

test.each(Object.entries(CHANNELS))('%s tells what each kind of block does', async (_, textOf) => {
  const blocks = everyBlock();
  const told = bare(await textOf(contentFixture(blocks)));
  const untold = blocks.flatMap((block) => {
    // The numbers of a figure stand in its drawing or its table, as a channel sets them.
    const lines = plainLines([block]).filter((line) => !/^[甲乙]空间(（2025年）)?：/.test(line));
    const parts = lines.flatMap((line) => bare(line).split(/[，[]/));
    const missing = parts.filter((part) => !told.includes(part));
    return parts.length === 0 && block.kind !== 'rule' ? [block.kind] : missing;
  });
  expect(untold).toEqual([]);
});

/** The types ask for a line here when there is a new kind. */
const KINDS: Readonly<Record<Block['kind'], true>> = {
  heading: true,
  paragraph: true,
  list: true,
  events: true,
  table: true,
  figure: true,
  image: true,
  quote: true,
  note: true,
  listing: true,
  rule: true,
};

test('channels are tested with a block of each kind', () => {
  const kinds = new Set<string>(everyBlock().map(({ kind }) => kind));
  expect(kinds).toEqual(new Set(Object.keys(KINDS)));
});

/** What a reader of HTML sees; a picture by what it is told by. */
function read(html: string): string {
  const $ = load(html);
  $('img').each((_, image) => void $(image).replaceWith($(image).attr('alt') ?? ''));
  return $('body').text();
}

/** Lines may be broken anywhere. */
function bare(text: string): string {
  return text.replaceAll(/[\s>]/g, '');
}
