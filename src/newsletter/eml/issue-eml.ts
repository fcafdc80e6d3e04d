import { createTransport } from 'nodemailer';
import { type IssueMail, issueMail } from './issue-mail.ts';

/**
 * An issue as a message file (RFC 5322) that mail programs open as a draft to look at, address and
 * send (`X-Unsent: 1`). The same bytes every time.
 */
export async function issueEml(mail: IssueMail): Promise<Uint8Array> {
  const transport = createTransport({ streamTransport: true, buffer: true, newline: 'windows' });
  const { headers, ...rest } = issueMail(mail);
  const { message } = await transport.sendMail({
    ...rest,
    headers: { ...headers, 'X-Unsent': '1' },
  });
  return new Uint8Array(message as Buffer);
}
