import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { basename, join } from 'node:path';
import { siteHash } from '../building/site-record.ts';
import { differencesMarkdown } from '../differences/markdown.ts';
import { joinSite } from '../model/site/join-site.ts';
import { type CmsBody, cmsBody } from './cms-body.ts';
import { type CmsDocument, cmsDocuments } from './cms-documents.ts';
import { articleFiles, indexNumberOf } from './cms-files.ts';
import { paperMaker } from './paper-maker.ts';
import type { Handed, HandOver } from './hand-over.ts';
import { HandOverError } from './hand-over-error.ts';
import { differencesSince } from './last-state.ts';

type Article = CmsDocument & { readonly body: CmsBody; readonly hash: string };

/**
 * Writes a folder of articles for the common government platform, one for each notice, round,
 * issue, text or table that is new or changed since the last time: what to type and paste, and what to
 * upload. Lies in a folder of the day, whole or not at all, and overwrites nothing.
 */
export async function toCms(
  { settings, repository, edition, last, isDryRun }: HandOver,
  folder: string,
): Promise<Handed> {
  const { outDir, today } = settings;
  const all = cmsDocuments(joinSite(edition, settings.basePath)).map((document) =>
    withBody(document, outDir),
  );
  const hashes = Object.fromEntries(all.map(({ route, hash }) => [route, hash]));
  const changed = all.filter(({ route, hash }) => last?.hashes[route] !== hash);
  const gone = Object.keys(last?.hashes ?? {}).filter((route) => !Object.hasOwn(hashes, route));
  if (changed.length + gone.length === 0) {
    return { name: last?.name ?? '', lines: ['平台上的稿件没有要改的'], hashes };
  }
  const told = `${changed.length}篇要发或要换${gone.length === 0 ? '' : `，${gone.length}篇要撤下`}`;
  if (isDryRun) return { name: today, lines: [`会在「${folder}」写${today}：${told}`] };
  mkdirSync(folder, { recursive: true });
  const draft = mkdtempSync(join(folder, '.稿件-'));
  const maker = paperMaker(repository, settings.machine);
  try {
    for (const article of changed) {
      const isNew = last === undefined || !Object.hasOwn(last.hashes, article.route);
      const files = await articleFiles(article, isNew, {
        outDir,
        makePaper: (content) => maker.make(content, settings.siteRoot),
      });
      for (const [name, bytes] of files) write(join(draft, folderOf(article.route), name), bytes);
    }
    const differences = last === undefined ? undefined : differencesSince(last, edition);
    write(
      join(draft, '清单.md'),
      listText(changed, gone, differences && differencesMarkdown(differences)),
    );
    const target = place(draft, join(folder, today));
    const name = basename(target);
    return {
      name,
      lines: [`写了「${target}」：${told}`, ...maker.missing()],
      isChanged: true,
      hashes,
    };
  } finally {
    await maker.close();
    rmSync(draft, { recursive: true, force: true });
  }
}

function withBody(document: CmsDocument, outDir: string): Article {
  const body = cmsBody(document.content);
  const lost = [...body.pictures.values()].find((path) => !existsSync(join(outDir, path)));
  if (lost !== undefined) {
    throw new HandOverError(`${document.route}用的图片「${lost}」不在建好的网站里：重新构建`);
  }
  const { title, day, issuer } = document.content;
  const index = indexNumberOf(document.content);
  const hash = createHash('sha256').update(JSON.stringify([title, day, issuer, index, body.html]));
  for (const path of body.pictures.values()) hash.update(readFileSync(join(outDir, path)));
  return { ...document, body, hash: hash.digest('hex') };
}

function folderOf(route: string): string {
  return route.replaceAll('/', '-');
}

function write(path: string, bytes: string | Uint8Array): void {
  mkdirSync(join(path, '..'), { recursive: true });
  writeFileSync(path, bytes);
}

/** Gives a complete folder its name, or that with a number; an equal one is taken for it. */
function place(draft: string, wanted: string): string {
  for (let number = 1; ; number += 1) {
    const target = number === 1 ? wanted : `${wanted}-${number}`;
    if (!existsSync(target)) {
      renameSync(draft, target);
      return target;
    }
    if (siteHash(target) === siteHash(draft)) return target;
  }
}

function listText(
  changed: readonly Article[],
  gone: readonly string[],
  differences: string | undefined,
): string {
  return [
    '# 要在平台上做的',
    '',
    ...changed.map(({ route, content }) => `- ${folderOf(route)}：${content.title}`),
    ...gone.map((route) => `- 撤下：${route}`),
    '',
    '每个文件夹里，信息.txt是标题、日期、来源和索引号，正文.html打开后全选、复制、贴进编辑框（或把正文源代码.txt贴进源代码框），附件里的文件一起上传；正文里的图片换成附件里同名的图。',
    '',
    ...(differences === undefined ? [] : [differences]),
  ].join('\n');
}
