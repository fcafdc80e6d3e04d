import { existsSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { PaperContent } from '../newsletter/papers/paper-content.ts';
import { ATTACHMENTS, type CmsBody, cmsTables } from './cms-body.ts';
import type { CmsDocument } from './cms-documents.ts';
import { escapeXml } from '../text/escape-xml.ts';

interface Sources {
  readonly outDir: string;
  /** PDF and Word of a document for which the build makes none. */
  readonly makePaper: (content: PaperContent) => Promise<ReadonlyMap<string, Uint8Array>>;
}

/** The 索引号 by which a portal files a document; undefined where none is stated. */
export function indexNumberOf({ keys }: PaperContent): string | undefined {
  return keys.find(({ title }) => title === '索引号')?.text;
}

/** All files of one article by their path below its folder. */
export async function articleFiles(
  { route, content, made, body }: CmsDocument & { readonly body: CmsBody },
  isNew: boolean,
  { outDir, makePaper }: Sources,
): Promise<ReadonlyMap<string, string | Uint8Array>> {
  const files = new Map<string, string | Uint8Array>();
  for (const [name, path] of body.pictures) {
    files.set(`${ATTACHMENTS}/${name}`, readFileSync(join(outDir, path)));
  }
  for (const [name, bytes] of await cmsTables(content)) files.set(`${ATTACHMENTS}/${name}`, bytes);
  const held = made
    .map((name) => `${route}/${name}`)
    .filter((path) => existsSync(join(outDir, path)));
  for (const path of held)
    files.set(`${ATTACHMENTS}/${basename(path)}`, readFileSync(join(outDir, path)));
  if (!made.some((name) => name.endsWith('.docx'))) {
    for (const [name, bytes] of await makePaper(content)) {
      files.set(`${ATTACHMENTS}/${name}`, bytes);
    }
  }
  const attachments = [...files.keys()].sort();
  const about = {
    title: content.title,
    date: content.day,
    source: content.issuer,
    index: indexNumberOf(content) ?? null,
    change: isNew ? 'new' : 'changed',
    address: content.address,
    body: BODY,
    attachments,
  };
  files.set('item.json', `${JSON.stringify(about, null, 2)}\n`);
  files.set('信息.txt', aboutText(about));
  files.set(BODY, page(content.title, body.html));
  files.set('正文源代码.txt', `\ufeff${body.html}`);
  return files;
}

const BODY = '正文.html';

function page(title: string, html: string): string {
  return (
    `<!doctype html>\n<html lang="zh-CN">\n<head><meta charset="utf-8"><title>${escapeXml(title)}</title></head>\n` +
    `<body>\n${html}</body>\n</html>\n`
  );
}

function aboutText(about: {
  readonly title: string;
  readonly date: string;
  readonly source: string;
  readonly index: string | null;
  readonly change: string;
  readonly address: string;
  readonly attachments: readonly string[];
}): string {
  const lines = [
    `标题：${about.title}`,
    `日期：${about.date}`,
    `来源：${about.source}`,
    `索引号：${about.index ?? '（没有写，由平台编）'}`,
    `这一篇：${about.change === 'new' ? '新发' : '已发过，有改动，换上新的正文和附件'}`,
    `原文：${about.address}`,
    ...about.attachments.map((path) => `附件：${path}`),
  ];
  return `\ufeff${lines.map((line) => line.replace(/\s+/g, ' ')).join('\r\n')}\r\n`;
}
