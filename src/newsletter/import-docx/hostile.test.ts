import JSZip from 'jszip';
import { describe, expect, test } from 'vitest';
import { richSite } from '../edition-contents-fixture.ts';
import { importDocx } from './index.ts';
import { openPackage } from './open-package.ts';
import { everyElement, parseXml } from './xml.ts';

const RELATIONS =
  '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship ' +
  'Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" ' +
  'Target="word/document.xml"/></Relationships>';

async function zipOf(files: Record<string, string | Uint8Array>): Promise<Uint8Array> {
  const zip = new JSZip();
  zip.file('_rels/.rels', RELATIONS, { createFolders: false });
  for (const [name, content] of Object.entries(files)) {
    zip.file(name, content, { createFolders: false });
  }
  return zip.generateAsync({ type: 'uint8array', compression: 'DEFLATE' });
}

const refusal = async (bytes: Uint8Array) =>
  openPackage(bytes).then(
    async (pack) =>
      pack.xml(pack.main).then(
        () => '',
        (error: unknown) => (error as Error).message,
      ),
    (error: unknown) => (error as Error).message,
  );

describe('a file that is no Word file', () => {
  test('is refused with what to do', async () => {
    expect(await refusal(new TextEncoder().encode('旬报'))).toBe(
      '这不是.docx文件：请先用WPS或Word打开，另存为.docx文件',
    );
    expect(await refusal(new Uint8Array([0xd0, 0xcf, 0x11, 0xe0]))).toBe(
      '这是旧式的.doc或.wps，或加了密码的文件：请先用WPS或Word打开，另存为.docx文件，不设密码',
    );
    expect(await refusal(new Uint8Array([0x50, 0x4b, 3, 4, 0]))).toContain(
      '文件不完整或压缩包有错',
    );
    expect(await refusal(await zipOf({ 'xl/workbook.xml': '<a/>' }))).toContain('不是Word文件');
  });
});

describe('a hostile package', () => {
  test('that unpacks to far more than it weighs is left unread', async () => {
    const bomb = await zipOf({ 'word/document.xml': new Uint8Array(60 * 1024 * 1024) });
    expect(bomb.length).toBeLessThan(100_000);
    expect(await refusal(bomb)).toBe('word/document.xml解压后太大，像是压缩炸弹，没有读');
  });

  test('with thousands of entries is left unread', async () => {
    const names = Array.from({ length: 2001 }, (_, index) => [`word/a${index}`, ''] as const);
    expect(await refusal(await zipOf(Object.fromEntries(names)))).toContain(
      '压缩包里有2002个文件，最多2000个',
    );
  });

  test('with a name that leads elsewhere is left unread', async () => {
    const bytes = await zipOf({ 'word/document.xml': '<a/>', 'x/../../evil': 'x' });
    expect(await refusal(bytes)).toBe('压缩包里的文件名「x/../../evil」想写到别处，没有读');
  });
});

describe('a hostile text', () => {
  const body = (inner: string) =>
    '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>' +
    `${inner}</w:body></w:document>`;

  test('longer than a text of this site may be is left unread', async () => {
    const text = `<w:p><w:r><w:t>${'甲'.repeat(500_001)}</w:t></w:r></w:p>`;
    const bytes = await zipOf({ 'word/document.xml': body(text) });
    await expect(importDocx(bytes, richSite(), { today: '2026-11-21' })).rejects.toThrow(
      '正文有500001字，最多500000字：分成几个文件导入',
    );
  });

  test('of thousands of runs, one bold and one not, is taken without bold, which is reported', async () => {
    const runs = '<w:r><w:rPr><w:b/></w:rPr><w:t>甲</w:t></w:r><w:r><w:t>乙</w:t></w:r>';
    const bytes = await zipOf({ 'word/document.xml': body(`<w:p>${runs.repeat(1000)}</w:p>`) });
    const { text, report } = await importDocx(bytes, richSite(), { today: '2026-11-21' });
    expect(text).toContain('甲乙'.repeat(1000));
    expect(text).not.toContain('**');
    expect(report.some(({ text: told }) => told.includes('里的加粗写不成Markdown'))).toBe(true);
  });

  test('of more paragraphs than a call takes arguments is walked', () => {
    const root = parseXml(body('<w:p/>'.repeat(200_000)), 'a.xml');
    expect([...everyElement(root)]).toHaveLength(200_002);
  });
});

describe('a hostile part', () => {
  const fault = (text: string) => {
    try {
      parseXml(text, 'a.xml');
    } catch (error) {
      return (error as Error).message;
    }
    return '';
  };

  test('with a DTD, an entity or a file of its own choice is refused', () => {
    expect(fault('<!DOCTYPE a [<!ENTITY x "y">]><a>&x;</a>')).toBe(
      '文件里的a.xml读不了：含有DTD或实体声明，Word文件里不应有',
    );
    expect(fault('<a>&lol;</a>')).toBe('文件里的a.xml读不了：有不认识的实体「&lol;」');
    expect(fault('<a>&#x110000;</a>')).toContain('有不认识的实体');
  });

  test('that is broken or too deep is refused', () => {
    for (const text of ['', '<a', '<a>', '<a></b>', '<a/><b/>', '<a b=c/>', '<a>x</a>y', '<!--']) {
      expect(fault(text)).toContain('文件里的a.xml读不了：');
    }
    expect(fault('<a>'.repeat(400) + '</a>'.repeat(400))).toContain('嵌套多于300层');
  });

  test('that is sound is read, whatever prefix it uses', () => {
    const root = parseXml(
      '\uFEFF<?xml version="1.0"?><x:p xmlns:x="http://purl.oclc.org/ooxml/wordprocessingml/main" ' +
        "x:val='a&gt;b'><!-- no --><x:t>1 &lt; 2<![CDATA[<&]]></x:t></x:p>",
      'a.xml',
    );
    expect(root.name).toBe('w:p');
    expect(root.attributes.get('w:val')).toBe('a>b');
    expect(root.children).toEqual([
      { name: 'w:t', attributes: new Map(), children: ['1 < 2', '<&'] },
    ]);
  });
});
