import fc from 'fast-check';
import mammoth from 'mammoth';
import PostalMime from 'postal-mime';
import { afterAll, describe, expect, test } from 'vitest';
import { siteFixture } from '../model/site/site-fixture.ts';
import { proseFixture } from '../resolved/prose-fixture.ts';
import { randomProse, randomWideTable } from '../resolved/random-prose-fixture.ts';
import { resolveDocument } from '../resolved/resolve-document.ts';
import { proseSections } from '../resolved/search-prose.ts';
import { wordsIn, wordsOfHtml } from '../resolved/words-of-html-fixture.ts';
import { contentFixture } from './content-fixture.ts';
import type { IssueContent } from './content/blocks.ts';
import { issueDocx } from './docx/index.ts';
import { emailHtml } from './email/email-html.ts';
import { issueEml } from './eml/issue-eml.ts';
import { feedHtml } from './feed/feed-html.ts';
import { pdfMaker } from './print/index.ts';
import { printHtml } from './print/print-html.ts';
import { readPdf } from './print/read-pdf-fixture.ts';
import { issueText } from './text/issue-text.ts';
import { wechatBody } from './wechat/index.ts';

const site = siteFixture({ today: '2025-12-31' });
/** All channels are given the same documents, other ones each time: resolving one costs more than telling it. */
const SEED = Date.now() % 2 ** 31;
const contents = new Map<string, IssueContent>();
function contentOf(body: string): IssueContent {
  const content =
    contents.get(body) ??
    contentFixture(resolveDocument(site, proseFixture(body)).blocks, { sources: [] });
  contents.set(body, content);
  return content;
}

const maker = pdfMaker(import.meta.dirname, process.env);
afterAll(async () => (await maker).close());

type Channel = (content: IssueContent) => string[] | Promise<string[]>;

/** What a reader of each channel finds. */
const CHANNELS: Readonly<Record<string, Channel>> = {
  mail: (content) => wordsOfHtml(emailHtml(content, new Map()).html),
  WeChat: (content) => {
    // The list of links repeats their words.
    const [body = ''] = wechatBody(content, new Map()).html.split('>链接</p>');
    return wordsOfHtml(body);
  },
  text: (content) => wordsIn(issueText(content)),
  feed: (content) => wordsOfHtml(feedHtml(content)),
  print: (content) => wordsOfHtml(printHtml(content), 'main'),
  Word: async (content) => {
    const buffer = Buffer.from(await issueDocx(content, new Map()));
    return wordsOfHtml((await mammoth.convertToHtml({ buffer })).value);
  },
};

describe('every word of a document stands, in order, in', () => {
  test.each(Object.entries(CHANNELS))('%s', async (_, wordsOf) => {
    await fc.assert(
      fc.asyncProperty(randomProse, async ({ body, words }) => {
        expect(await wordsOf(contentOf(body))).toEqual(words);
      }),
      { numRuns: 60, seed: SEED },
    );
  });

  test.each(Object.entries(CHANNELS))('%s, of a table too wide for it', async (_, wordsOf) => {
    await fc.assert(
      fc.asyncProperty(randomWideTable, async ({ body, words }) => {
        // Records repeat the heads.
        expect(new Set(await wordsOf(contentOf(body)))).toEqual(new Set(words));
      }),
      { numRuns: 20, seed: SEED },
    );
  });

  test('the index of search', () => {
    fc.assert(
      fc.property(randomProse, ({ body, words }) => {
        const lines = proseSections(site, proseFixture(body)).flatMap((section) => section.lines);
        expect(wordsIn(lines.join('\n'))).toEqual(words);
      }),
      { numRuns: 60 },
    );
  });

  test('both parts of a mail as it is sent', async () => {
    const [{ body, words } = { body: '', words: [] }] = fc.sample(randomProse, {
      numRuns: 1,
      seed: 7,
    });
    const content = contentOf(body);
    const { html } = emailHtml(content, new Map());
    const text = issueText(content);
    const mail = await PostalMime.parse(
      await issueEml({ content, html, text, pictures: new Map() }),
    );
    expect(wordsOfHtml(mail.html ?? '')).toEqual(words);
    expect(wordsIn(mail.text ?? '')).toEqual(words);
  });

  test('the PDF', async () => {
    for (const { body, words } of fc.sample(randomProse, { numRuns: 3, seed: 11 })) {
      const pdf = await readPdf(await (await maker).pdf(contentOf(body)));
      // Its text has no spaces.
      expect(pdf.joined.match(/Q[a-z]+/g)).toEqual(words);
    }
  });
});
