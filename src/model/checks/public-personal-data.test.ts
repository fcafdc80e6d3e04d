import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import JSZip from 'jszip';
import sharp from 'sharp';
import { afterEach, expect, test } from 'vitest';
import { openEdition } from '../../data/files.ts';
import { paperProblems } from './paper-problems.ts';
import { publicPersonalData } from './public-personal-data.ts';

const made: string[] = [];
afterEach(() => {
  for (const folder of made.splice(0)) rmSync(folder, { recursive: true });
});

/** The folder of an edition with these files in its `public/`. */
function edition(files: Readonly<Record<string, string | Uint8Array>>): string {
  const root = mkdtempSync(join(tmpdir(), 'public-'));
  made.push(root);
  for (const [name, body] of Object.entries(files)) {
    mkdirSync(dirname(join(root, 'public', name)), { recursive: true });
    writeFileSync(join(root, 'public', name), body);
  }
  return root;
}

const told = (files: Readonly<Record<string, string | Uint8Array>>) =>
  publicPersonalData(openEdition(edition(files))).map(({ file, line, level, value }) => [
    file,
    line,
    level,
    value,
  ]);

const jpeg = () =>
  sharp({ create: { width: 2, height: 2, channels: 3, background: '#fff' } }).jpeg();

test('texts and names of files are read, in any encoding', () => {
  const utf16 = Buffer.from('\ufeff电话13800138000', 'utf16le');
  expect(told({ 'a/名单.txt': '甲\n乙13800138000' })).toEqual([
    ['public/a/名单.txt', 2, 'error', '138******00'],
  ]);
  expect(told({ 'b.txt': utf16 })).toEqual([['public/b.txt', 1, 'error', '138******00']]);
  expect(told({ 'f.txt': '甲\r\n电话：138 0013\r\n8000\r\n微信：zhangmou16' })).toEqual([
    ['public/f.txt', 2, 'error', '138******00'],
    ['public/f.txt', 4, 'warning', 'zha*****16'],
  ]);
  expect(told({ '张某13800138000.txt': '无' })).toHaveLength(1);
  expect(told({ 'c.svg': '<svg><text>138<tspan>0013</tspan>8000</text></svg>' })).toHaveLength(1);
  expect(told({ 'd.json': '{"a":"\\u00313800138000"}' })).toHaveLength(1);
  expect(told({ 'e.txt': '办公电话0573-82082888，总额13800138000元' })).toEqual([]);
});

test('what was written into a picture is read, and a kind that keeps its place is refused', async () => {
  const named = await jpeg()
    .withExif({ IFD0: { Artist: 'Wang 13800138000' } })
    .toBuffer();
  expect(told({ 'a.jpg': named })).toEqual([['public/a.jpg', 1, 'error', '138******00']]);
  expect(told({ 'b.jpg': await jpeg().toBuffer() })).toEqual([]);
  const heic = Buffer.from('\0\0\0\x18ftypheic\0\0\0\0mif1heic', 'latin1');
  const [problem] = publicPersonalData(openEdition(edition({ 'c.jpg': heic })));
  expect(problem?.message).toBe('这是HEIC照片，浏览器打不开，里面的拍摄位置也去不掉');
});

test('Office and PDF files are read, and who wrote them is a warning', async () => {
  const docx = await new JSZip()
    .file('word/document.xml', '<w:p><w:r><w:t>138</w:t></w:r><w:r><w:t>00138000</w:t></w:r></w:p>')
    .file('docProps/core.xml', '<dc:creator>王某</dc:creator>')
    .generateAsync({ type: 'uint8array' });
  const problems = await paperProblems(
    openEdition(
      edition({ 'a.docx': docx, 'b.pdf': pdf('Tel 138 0013 8000'), 'c.pdf': '%PDF-1.7 broken' }),
    ),
  );
  expect(problems.map(({ file, level, message }) => [file, level, message])).toEqual([
    ['public/a.docx', 'error', '这里有疑似手机号「138******00」，不能公开'],
    ['public/a.docx', 'warning', '文件的属性里写着作者「王**」'],
    ['public/b.pdf', 'error', '这里有疑似手机号「138******00」，不能公开'],
    ['public/c.pdf', 'warning', '这个文件读不出文字（损坏、加了密码或太大），没有查个人信息'],
  ]);
}, 60_000);

/** A page with these words. */
function pdf(words: string): string {
  const stream = `BT /F1 12 Tf 20 20 Td (${words}) Tj ET`;
  return [
    '%PDF-1.4',
    '1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj',
    '2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj',
    '3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 300 99]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>endobj',
    `4 0 obj<</Length ${stream.length}>>stream\n${stream}\nendstream endobj`,
    '5 0 obj<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>endobj',
    'trailer<</Root 1 0 R>>',
  ].join('\n');
}
