import { createTransport } from 'nodemailer';
import { type IssueMail, issueMail } from './issue-mail.ts';

export interface TestSending {
  readonly mail: IssueMail;
  /** `smtp://user:password@host:port` or `smtps://…`. */
  readonly smtpUrl: string;
  readonly to: string;
  /** The sender when the edition names no e-mail address. */
  readonly from?: string | undefined;
}

/**
 * Sends an issue to one address for looking at it, with 【试发】 before the subject. Resolves with
 * the server's answer; rejects with its error, or in Chinese when there is no sender.
 */
export async function sendIssue({ mail, smtpUrl, to, from }: TestSending): Promise<string> {
  // A mail that is really sent has the date and the id of its sending.
  const { date: _date, messageId: _messageId, ...message } = issueMail(mail);
  const sender = message.from ?? from;
  if (sender === undefined) {
    throw new Error('没有发件地址：请填写data/site.json的contact.email，或用--from写明发件地址');
  }
  const transport = createTransport(smtpUrl);
  try {
    const { response } = await transport.sendMail({
      ...message,
      from: sender,
      to,
      subject: `【试发】${message.subject ?? ''}`,
    });
    return response;
  } finally {
    transport.close();
  }
}
