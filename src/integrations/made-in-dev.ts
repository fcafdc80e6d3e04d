import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { siteWithErrors } from '../load-site.ts';
import type { IssueFinding } from '../newsletter/issue-findings.ts';
import type { SiteData } from '../model/site/site-data.ts';
import type { Settings } from '../settings.ts';
import { type MadeFile, mediaType } from './made-file.ts';
import { publicFile } from './public-file.ts';

const REPOSITORY = fileURLToPath(new URL('../../', import.meta.url));

/**
 * What the build writes beside Astro's pages, made on demand: the edition's `public/`, files of
 * issues (drafts included), notices, evaluations and figures, pictures to send, and the page `preview/<id>` that shows
 * an issue in all its channels. `path` is below the base path; undefined when it is none of these.
 */
export async function madeInDev(path: string, settings: Settings): Promise<MadeFile | undefined> {
  const parts = decodeURI(path)
    .split('/')
    .filter((part) => part !== '');
  const [kind = '', id = '', name = ''] = parts;
  const isFigure = /^(evaluations\/[^/]+\/)?figures\/[^/]+\.png$/.test(parts.join('/'));
  const held = await publicFile(settings.siteRoot, parts);
  if (held !== undefined || (parts.length > 3 && !isFigure)) return held;
  const isSent = /^(preview|tall)\.png$/.test(parts.at(-1) ?? '');
  const isPaper = PAPERS[kind]?.test(name) === true;
  const isPreview = kind === 'preview' && id !== '';
  const isIssueFile = kind === 'issues' && !isSent && /\.\w+$/.test(name);
  if (!isFigure && !isSent && !isPaper && !isPreview && !isIssueFile) return undefined;
  const site = siteWithErrors();
  if (site === undefined) return undefined;
  if (isPreview || isIssueFile) return issueFile(site, settings, { id, name, isPreview });
  const { runningProgram } = await import('../newsletter/cache.ts');
  const build = {
    site,
    repository: REPOSITORY,
    program: runningProgram(REPOSITORY, settings.machine),
  };
  if (isSent) {
    const { makeSentPictures } = await import('../building/sent-pictures.ts');
    const file = parts.join('/');
    const route = file.slice(0, -(parts.at(-1) ?? '').length);
    return fileOf((await makeSentPictures(build, route)).get(file), file);
  }
  if (isFigure) {
    const { makeFigurePictures } = await import('../building/figure-pictures.ts');
    return fileOf((await makeFigurePictures(build)).get(parts.join('/')), parts.at(-1) ?? '');
  }
  const { makePaperFiles } = await import('../building/paper-files.ts');
  const { prints } = await import('../newsletter/print/index.ts');
  const printer = prints(join(settings.siteRoot, 'public'), settings.machine);
  try {
    const files = await makePaperFiles({ ...build, printer, folder: `${kind}/${id}` });
    return fileOf(files.get(parts.join('/')), parts.at(-1) ?? '');
  } finally {
    await printer.close();
  }
}

/** Files of a notice and of a round that are made, not rendered. */
const PAPERS: Readonly<Record<string, RegExp>> = {
  notices: /^(notice\.(pdf|docx)|fragment\.html)$/,
  evaluations: /^(report\.(pdf|docx)|fragment\.html)$/,
};

async function issueFile(
  site: SiteData,
  settings: Settings,
  { id, name, isPreview }: { id: string; name: string; isPreview: boolean },
): Promise<MadeFile | undefined> {
  const issue = site.edition.prose.find((each) => each.kind === 'issues' && each.id === id);
  if (issue?.kind !== 'issues') return undefined;
  const { allChannels } = await import('../newsletter/channels.ts');
  const { buildIssueFiles } = await import('../newsletter/files.ts');
  const { runningProgram } = await import('../newsletter/cache.ts');
  const { prints } = await import('../newsletter/print/index.ts');
  const printer = prints(join(settings.siteRoot, 'public'), settings.machine);
  try {
    const files = await buildIssueFiles(site, issue, {
      siteRoot: settings.siteRoot,
      channels: allChannels(printer),
      program: runningProgram(REPOSITORY, settings.machine),
      cacheFolder: join(REPOSITORY, 'node_modules/.cache/zhongchuang-gazette/issues'),
    });
    if (!isPreview || name !== '') return fileOf(files.get(name), name);
    const { previewPage } = await import('../components/preview/preview-page.ts');
    const { canonical } = await import('../model/site/addresses.ts');
    const { issueNumber } = await import('../model/issues/issues.ts');
    const isDraft = issue.frontmatter.draft === true;
    const textOf = (file: string) => Buffer.from(files.get(file) ?? '').toString();
    const body = previewPage({
      title: `${site.site.newsletter.title} ${issueNumber(issue.frontmatter)}`,
      isDraft,
      folder: `${settings.basePath}preview/${id}/`,
      page: isDraft ? undefined : `${settings.basePath}issues/${id}/`,
      files: new Map(
        [...files].flatMap(([file, bytes]) =>
          file === 'findings.json' ? [] : [[file, bytes.length] as const],
        ),
      ),
      text: textOf('issue.txt'),
      sent: {
        email: textOf('email.html'),
        wechatPage: textOf('wechat.html'),
        publicAddress: canonical(site, ''),
        basePath: settings.basePath,
      },
      findings: JSON.parse(textOf('findings.json') || '[]') as IssueFinding[],
    });
    return { type: 'text/html; charset=utf-8', body };
  } finally {
    await printer.close();
  }
}

function fileOf(body: Uint8Array | undefined, name: string): MadeFile | undefined {
  if (body === undefined) return undefined;
  return { type: mediaType(name), body };
}
