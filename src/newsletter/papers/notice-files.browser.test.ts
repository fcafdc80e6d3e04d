import { resolve } from 'node:path';
import mammoth from 'mammoth';
import { afterAll, expect, test } from 'vitest';
import { composedNotice } from '../../composed/notice.ts';
import type { NoticeFolder } from '../../data/notices.ts';
import { readEdition } from '../../data/edition.ts';
import { joinSite } from '../../model/site/join-site.ts';
import { pdfMaker } from '../print/index.ts';
import { paperContent } from './paper-content.ts';
import { paperFiles } from './paper-files.ts';
import { fragmentHtml } from './fragment-html.ts';
import { paperPrintHtml } from './print-paper.ts';

const { edition } = readEdition(resolve('src/example-city'), '2026-11-20');
if (edition === undefined) throw new Error('the example city cannot be read');
const site = joinSite(edition);
const folderOf = (id: string) => {
  const folder = edition.notices.find((each) => each.id === id);
  if (folder === undefined) throw new Error(id);
  return folder;
};
const noticeContent = (folder: NoticeFolder) => paperContent(site, composedNotice(site, folder));
const proposed = noticeContent(folderOf('gs-2026-titles'));
const maker = pdfMaker(resolve('public'), process.env);
const made = paperFiles(proposed, () => maker);

afterAll(async () => (await maker).close());

test('every unit of the list stands in Word, on paper and in the fragment', async () => {
  const files = await made;
  const word = Buffer.from(files.find(({ name }) => name === 'notice.docx')?.body ?? '');
  const { value } = await mammoth.extractRawText({ buffer: word });
  const names = folderOf('gs-2026-titles').list?.entries.map(({ row }) => row.name) ?? [];
  expect(names.length).toBeGreaterThan(5);
  for (const name of [...names, proposed.subject, proposed.issuer]) {
    expect(value).toContain(name);
    expect(paperPrintHtml(proposed)).toContain(name);
    expect(fragmentHtml(proposed)).toContain(name);
  }
});

test('the same notice gives the same bytes', async () => {
  const first = await made;
  expect(await paperFiles(proposed, () => maker)).toEqual(first);
});

test('a 公示 has an objection form, a 公布 has none', () => {
  expect(paperPrintHtml(proposed)).toContain('<h2>异议表</h2>');
  const final = noticeContent(folderOf('gb-2024-support'));
  expect(paperPrintHtml(final)).not.toContain('异议表');
});

test('the fragment is plain: no document, class, style, id or script', () => {
  const html = fragmentHtml(proposed);
  expect(html).not.toMatch(/<(html|head|body|style|script)|\s(class|style|id)=/);
  expect(html).toContain('示例（虚构）');
});

test('a demonstration with real facts wears no red head', () => {
  const real = { ...proposed, isIllustrative: false, mark: '演示站，不是任何机关的网站' };
  expect(paperPrintHtml(real)).toContain('class="plain-head"');
  expect(paperPrintHtml(real)).not.toContain('class="official-head"');
  expect(paperPrintHtml({ ...real, mark: undefined })).toContain('class="official-head"');
});

test('索引号 and 主题分类 stand where the notice states them, and nowhere else', () => {
  expect(paperPrintHtml(proposed)).not.toContain('索引号');
  const folder = folderOf('gs-2026-titles');
  const stated = noticeContent({
    ...folder,
    notice: { ...folder.notice, indexNumber: '000/2026-1', subjectCategory: '科技' },
  });
  expect(paperPrintHtml(stated)).toContain('索引号：000/2026-1　主题分类：科技');
  expect(fragmentHtml(stated)).toContain('<p>主题分类：科技</p>');
});
