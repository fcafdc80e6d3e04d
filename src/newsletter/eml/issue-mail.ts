import { createHash } from 'node:crypto';
import type { SendMailOptions } from 'nodemailer';
import type { IssueContent } from '../content/blocks.ts';
import { unsubscribeAddress } from '../email/email-html.ts';
import { isMailAddress } from '../../text/mail-address.ts';
import { printable } from '../../text/printable.ts';
import { issueTitle } from '../masthead-lines.ts';
import type { MailImage } from '../pictures/mail-images.ts';
import { type Picture, pictureName } from '../pictures/picture.ts';

/** What a mail of an issue is made of. */
export interface IssueMail {
  readonly content: IssueContent;
  /** From `emailHtml`. */
  readonly html: string;
  /** From `issueText`. */
  readonly text: string;
  readonly pictures: ReadonlyMap<number, Picture>;
  readonly images?: readonly MailImage[] | undefined;
  readonly pdf?: Uint8Array | undefined;
}

/**
 * The mail of an issue for nodemailer, without recipient: text and HTML in UTF-8 and base64,
 * pictures inside the message (RFC 2392) instead of addresses, the PDF attached, one
 * `List-Unsubscribe` (RFC 2369). Date, Message-ID and boundaries follow from the issue alone.
 */
export function issueMail({
  content,
  html,
  text,
  pictures,
  images = [],
  pdf,
}: IssueMail): SendMailOptions {
  const host = new URL(content.address).hostname;
  const parts = partsOf(content, pictures, images, host);
  const shown = parts.filter(({ address }) => html.includes(sourceOf(address)));
  // What stands in a header is one line, whatever the edition holds: nothing can begin another one.
  const title = printable(issueTitle(content));
  const canReply = isMailAddress(content.contactEmail);
  const unsubscribe = canReply ? unsubscribeAddress(content) : undefined;
  return {
    ...(canReply
      ? { from: { name: printable(content.publisher), address: content.contactEmail } }
      : {}),
    subject: title,
    // The issue's day in China, whatever the clock of the machine.
    date: new Date(`${content.publishedOn}T09:00:00+08:00`),
    messageId: `<issue-${content.id}-${digestOf(html, text)}@${host}>`,
    headers: {
      'Content-Language': 'zh-CN',
      ...(unsubscribe === undefined
        ? {}
        : { 'List-Unsubscribe': { prepared: true, value: `<${unsubscribe}>` } }),
    },
    text,
    html: shown.reduce(
      (all, { address, cid }) => all.replaceAll(sourceOf(address), `src="cid:${cid}"`),
      html,
    ),
    textEncoding: 'base64',
    attachments: [
      ...shown.map(({ name, bytes, cid }) => ({
        filename: printable(name),
        content: Buffer.from(bytes),
        cid,
        contentDisposition: 'inline' as const,
      })),
      ...(pdf === undefined
        ? []
        : [
            {
              filename: `${title}.pdf`,
              content: Buffer.from(pdf),
              contentType: 'application/pdf',
            },
          ]),
    ],
    baseBoundary: `issue-${content.id}`,
  };
}

interface Part {
  readonly address: string;
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly cid: string;
}

function partsOf(
  content: IssueContent,
  pictures: ReadonlyMap<number, Picture>,
  images: readonly MailImage[],
  host: string,
): Part[] {
  const figures = [...pictures.values()].map(({ number, png }) => ({
    address: `${content.address}${pictureName(number)}`,
    name: pictureName(number),
    bytes: png,
    cid: `figure-${number}.${content.id}@${host}`,
  }));
  const others = images.map(({ name, bytes, mailAddress }, index) => ({
    address: mailAddress,
    name,
    bytes,
    cid: `image-${index + 1}.${content.id}@${host}`,
  }));
  return [...figures, ...others];
}

/** As written by `emailHtml`; addresses of an edition hold nothing that HTML escapes but `&`. */
function sourceOf(address: string): string {
  return `src="${address.replaceAll('&', '&amp;')}"`;
}

function digestOf(html: string, text: string): string {
  return createHash('sha256').update(html).update(text).digest('hex').slice(0, 16);
}
