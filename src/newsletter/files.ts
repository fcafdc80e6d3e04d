import { join } from 'node:path';
import { cleanedPicture } from '../data/pictures/cleaned-picture.ts';
import { readInside } from '../data/read-inside.ts';
import type { ProseOf, SiteData } from '../model/site/site-data.ts';
import { picturesOf } from '../resolved/all-blocks.ts';
import { cacheKey } from './cache.ts';
import type { IssueContent } from './content/blocks.ts';
import { issueContent } from './content/issue-content.ts';
import { emailHtml } from './email/email-html.ts';
import { issueEml } from './eml/issue-eml.ts';
import type { IssueMail } from './eml/issue-mail.ts';
import type { IssueFinding } from './issue-findings.ts';
import { type Keeping, keptFiles } from './kept-files.ts';
import { mailImages, type OwnImage } from './pictures/mail-images.ts';
import { type Picture, pictureName } from './pictures/picture.ts';
import { renderPictures } from './pictures/render-pictures.ts';
import { issueText } from './text/issue-text.ts';

/** A file of an issue, its name relative to `issues/<id>/`. */
export interface IssueFile {
  readonly name: string;
  readonly body: string | Uint8Array;
}

/** What a channel is given. */
export interface ChannelInput {
  readonly content: IssueContent;
  readonly pictures: ReadonlyMap<number, Picture>;
  /** The edition's own pictures that the issue shows, from its `public/`. */
  readonly images: readonly OwnImage[];
  /** The files of the channels before this one, by name. */
  readonly made: ReadonlyMap<string, string | Uint8Array>;
}

/** One way in which an issue leaves the bureau. */
export interface IssueChannel {
  readonly name: string;
  files(input: ChannelInput): Promise<readonly IssueFile[]> | readonly IssueFile[];
}

/** The pictures of the figures as files: mail and web pages point to them. */
export const pictureChannel: IssueChannel = {
  name: 'pictures',
  files: ({ pictures }) =>
    [...pictures.values()].map(({ number, png }) => ({ name: pictureName(number), body: png })),
};

export const textChannel: IssueChannel = {
  name: 'text',
  files: ({ content }) => [{ name: 'issue.txt', body: issueText(content) }],
};

export const emailChannel: IssueChannel = {
  name: 'email',
  files: async (input) => {
    const { html, images = [] } = await mailOf(input);
    return [
      { name: 'email.html', body: html },
      ...images.filter(({ isMade }) => isMade).map(({ name, bytes }) => ({ name, body: bytes })),
    ];
  },
};

/** Stands last: it sends on what the channels before it made. */
export const emlChannel: IssueChannel = {
  name: 'eml',
  files: async (input) => {
    const pdf = input.made.get('issue.pdf');
    const mail = await mailOf(input);
    const body = await issueEml({ ...mail, pdf: typeof pdf === 'string' ? undefined : pdf });
    const made = [{ name: 'issue.eml', body }];
    if (body.byteLength <= HEAVY_MAIL) return made;
    const message = tooHeavy(body, mail.images ?? [], pdf);
    if (body.byteLength > HEAVIEST_MAIL) throw new Error(`${message}：减少或缩小图片`);
    const found = JSON.parse(String(input.made.get(FINDINGS_FILE) ?? '[]')) as IssueFinding[];
    const finding: IssueFinding = { level: 'warning', message, hint: '减少或缩小图片' };
    return [...made, { name: FINDINGS_FILE, body: JSON.stringify([...found, finding]) }];
  },
};

/** Not published: what an editor must know before sending, kept with the files in the cache. */
export const FINDINGS_FILE = 'findings.json';

/** Larger messages many mail servers refuse, and most of them. */
const HEAVY_MAIL = 10_000_000;
const HEAVIEST_MAIL = 20_000_000;

function tooHeavy(
  body: Uint8Array,
  images: readonly OwnImage[],
  pdf: string | Uint8Array | undefined,
): string {
  const size = (bytes: number) => `${(bytes / 1_000_000).toFixed(1)}MB`;
  const heaviest = [...images]
    .sort((a, b) => b.bytes.byteLength - a.bytes.byteLength)
    .slice(0, 3)
    .map(({ address, bytes }) => `${address}（${size(bytes.byteLength)}）`);
  const attached = pdf === undefined ? '' : `，其中PDF${size(pdf.length)}`;
  const named = heaviest.length === 0 ? '' : `；最大的图片：${heaviest.join('、')}`;
  const most =
    body.byteLength > HEAVIEST_MAIL
      ? `多数邮箱最多收${size(HEAVIEST_MAIL)}`
      : `有的邮箱最多收${size(HEAVY_MAIL)}`;
  return `邮件有${size(body.byteLength)}${attached}，${most}${named}`;
}

/** The mail of an issue as it is sent, without PDF. */
export async function mailOf({
  content,
  pictures,
  images: own,
}: Pick<ChannelInput, 'content' | 'pictures' | 'images'>): Promise<IssueMail> {
  const images = await mailImages(own, content.address);
  const imageAddresses = new Map(images.map((image) => [image.address, image.mailAddress]));
  const { html } = emailHtml(content, pictures, { imageAddresses });
  return { content, html, text: issueText(content), pictures, images };
}

/** The files of an issue in the channels given, one after the other, in their order. */
export async function issueFiles(
  content: IssueContent,
  channels: readonly IssueChannel[],
  images: readonly OwnImage[] = [],
): Promise<IssueFile[]> {
  const pictures = await renderPictures(content);
  const made = new Map<string, string | Uint8Array>();
  for (const channel of channels) {
    for (const { name, body } of await channel.files({ content, pictures, images, made })) {
      made.set(name, body);
    }
  }
  return [...made].map(([name, body]) => ({ name, body }));
}

/** Where and with what the files of issues are made. */
export interface IssueFilesEnvironment {
  /** The folder of the edition, with `public/`. */
  readonly siteRoot: string;
  readonly channels: readonly IssueChannel[];
  /** Tells one program, its packages and its machine from another; see `runningProgram`. */
  readonly program: string;
  /** Results are kept here; nothing is kept when absent. */
  readonly cacheFolder?: string | undefined;
  readonly note?: Keeping['note'];
}

/**
 * All files of an issue by their name within `issues/<id>/`. An issue whose content, pictures and
 * program are those of an earlier run is taken from the cache, byte for byte the same.
 */
export async function buildIssueFiles(
  site: SiteData,
  issue: ProseOf<'issues'>,
  { siteRoot, channels, program, cacheFolder, note }: IssueFilesEnvironment,
): Promise<Map<string, Uint8Array>> {
  const content = issueContent(site, issue);
  const images = await ownImages(content, siteRoot);
  const parts = [program, ...channels.map(({ name }) => name)];
  const keeping = { folder: cacheFolder, name: `issues/${issue.id}`, parts, note };
  return keptFiles(keeping, cacheKey(content, images, parts), async () => {
    const files = await issueFiles(content, channels, images);
    return new Map(files.map(({ name, body }) => [name, bytesOf(body)]));
  });
}

/** A body as it is written to disk. */
export function bytesOf(body: string | Uint8Array): Uint8Array {
  return typeof body === 'string' ? new TextEncoder().encode(body) : body;
}

/**
 * The pictures that an issue shows from the edition's `public/`, as they may leave it; a missing one
 * stays a link.
 */
export async function ownImages(
  { blocks }: Pick<IssueContent, 'blocks'>,
  siteRoot: string,
): Promise<OwnImage[]> {
  const found = picturesOf(blocks).flatMap(({ address, file }): [string, OwnImage][] => {
    const bytes = file === undefined ? undefined : readInside(join(siteRoot, 'public'), file);
    if (file === undefined || bytes === undefined) return [];
    return [[address, { address, name: file.split('/').at(-1) ?? file, bytes }]];
  });
  return Promise.all(
    [...new Map(found).values()].map(async (image) => ({
      ...image,
      bytes: await cleanedPicture(image.bytes),
    })),
  );
}
