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
import type { Prints } from './print/index.ts';
import { wechatFiles } from './wechat/index.ts';

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

/** All channels in the order in which they are made, without PDF where nothing prints. */
export function allChannels({ start }: Prints): readonly IssueChannel[] {
  return [
    findingsChannel,
    pictureChannel,
    textChannel,
    emailChannel,
    wechatChannel,
    docxChannel,
    ...(start === undefined ? [] : [pdfChannel(start)]),
    // Mail stands last: it sends on what the channels before it made.
    emlChannel,
  ];
}

function pdfChannel(start: NonNullable<Prints['start']>): IssueChannel {
  return {
    name: 'pdf',
    files: async ({ content }) => [{ name: 'issue.pdf', body: await (await start()).pdf(content) }],
  };
}
