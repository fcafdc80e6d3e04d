import { hasBrowser } from '../browser/launch.ts';
import type { Machine } from '../settings.ts';
import { issueDocx } from './docx/index.ts';
import {
  FINDINGS_FILE,
  type IssueChannel,
  emailChannel,
  emlChannel,
  pictureChannel,
  textChannel,
} from './files.ts';
import { issueFindings } from './issue-findings.ts';
import { type PdfMaker, pdfMaker } from './print/index.ts';
import { wechatFiles } from './wechat/index.ts';

/** The channels of an issue in the order in which they are made, and what must be closed after. */
export interface Channels {
  readonly list: readonly IssueChannel[];
  close(): Promise<void>;
}

const docxChannel: IssueChannel = {
  name: 'docx',
  files: async ({ content, pictures, images }) => [
    { name: 'issue.docx', body: await issueDocx(content, pictures, images) },
  ],
};

const wechatChannel: IssueChannel = {
  name: 'wechat',
  files: ({ content, pictures }) => wechatFiles(content, pictures),
};

const findingsChannel: IssueChannel = {
  name: 'findings',
  files: ({ content, pictures }) => [
    { name: FINDINGS_FILE, body: JSON.stringify(issueFindings(content, pictures)) },
  ],
};

/**
 * All channels, without PDF where there is no browser. The browser that prints starts with the first
 * issue that needs it.
 */
export function allChannels(publicFolder: string, machine: Machine): Channels {
  let maker: Promise<PdfMaker> | undefined;
  const pdfChannel: IssueChannel = {
    name: 'pdf',
    files: async ({ content }) => {
      maker ??= pdfMaker(publicFolder, machine);
      return [{ name: 'issue.pdf', body: await (await maker).pdf(content) }];
    },
  };
  return {
    // Mail stands last: it sends on what the channels before it made.
    list: [
      findingsChannel,
      pictureChannel,
      textChannel,
      emailChannel,
      wechatChannel,
      docxChannel,
      ...(hasBrowser(machine) ? [pdfChannel] : []),
      emlChannel,
    ],
    close: async () => {
      await (await maker)?.close();
    },
  };
}
