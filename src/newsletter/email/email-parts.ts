import { escapeXml } from '../../text/escape-xml.ts';

/** Short, because every cell says it: on Apple's systems the last one leads to PingFang SC. */
const SANS = 'Microsoft YaHei,Noto Sans SC,sans-serif';
const INK = 'color:#1b1f21';
const SOFT = 'color:#555b5f';
/** A long word must not make the mail wider than the screen; numbers of tables stay whole. */
export const BREAK = 'word-break:break-word';

/**
 * The style attribute of every part. Each text names its own colour, face and size, because mail
 * programs that darken a message or rebuild it pass none of them on.
 */
export const styles = {
  preheader:
    'display:none;max-height:0;overflow:hidden;font-size:1px;line-height:1px;color:#f1efe9',
  top: `margin:0;padding:12px 0 0;font:13px/20px ${SANS};${SOFT}`,
  title: `margin:0;padding:14px 0 0;font:bold 26px/36px ${SANS};${INK}`,
  number: `margin:0;padding:4px 0 0;font:16px/26px ${SANS};${INK}`,
  small: `margin:0;padding:4px 0 8px;font:13px/21px ${SANS};${SOFT}`,
  contents: `margin:0;padding:4px 0 8px;font:15px/26px ${SANS};${INK}`,
  h2: `margin:0;padding:26px 0 6px;font:bold 20px/30px ${SANS};${INK};${BREAK}`,
  h3: `margin:0;padding:16px 0 4px;font:bold 17px/27px ${SANS};${INK};${BREAK}`,
  h4: `margin:0;padding:12px 0 2px;font:bold 16px/26px ${SANS};${INK}`,
  paragraph: `margin:0;padding:6px 0;font:16px/28px ${SANS};${INK};${BREAK}`,
  note: `margin:0;padding:2px 0 8px;font:13px/21px ${SANS};${SOFT}`,
  tableTitle: `margin:0;padding:12px 0 4px;font:bold 15px/24px ${SANS};${INK}`,
  image:
    `display:block;width:100%;max-width:592px;height:auto;border:0;font:14px/22px ${SANS};${INK};` +
    'background-color:#ffffff',
  foot: `margin:0;padding:20px 0 18px;font:13px/22px ${SANS};${SOFT}`,
  link: 'color:#1d5a6e;text-decoration:underline',
  item: `padding:3px 0;font:16px/27px ${SANS};${INK};${BREAK}`,
  mark: `padding:3px 8px 3px 0;font:16px/27px ${SANS};${SOFT};white-space:nowrap`,
  listing: `margin:0;padding:4px 0;font:14px/22px monospace;${INK};${BREAK}`,
  cell: `padding:4px 6px;border-top:1px solid #d8d5cc;font:14px/21px ${SANS};${INK}`,
  table: 'border-collapse:collapse',
} as const;

/** Text safe in HTML and in its attributes; DEL, which HTML forbids too, is left out. */
export function escapeHtml(text: string): string {
  return escapeXml(text.replaceAll('\u007f', ''));
}

/** The attributes of a table that only places things. */
export const LAYOUT = 'role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0"';

/** A row of the outer table; Outlook pads table cells only. */
export function row(html: string): string {
  const style = 'padding:0 24px;background-color:#ffffff';
  return `<tr><td bgcolor="#ffffff" style="${style}">${html}</td></tr>`;
}

/** A link to a full address, its words not yet escaped. */
export function link(address: string, words: string): string {
  return linkHtml(address, escapeHtml(words));
}

/** A link to a full address around HTML. */
export function linkHtml(address: string, html: string): string {
  return `<a href="${escapeHtml(address)}" style="${styles.link}">${html}</a>`;
}

/** A picture within a line, never wider than the text. */
export function picture(address: string, alt: string): string {
  const style = 'max-width:100%;height:auto;border:0;vertical-align:middle';
  return `<img src="${escapeHtml(address)}" alt="${escapeHtml(alt)}" style="${style}">`;
}

/** A picture as wide as the text; the attribute is for Outlook, which reads no max-width. */
export function image(address: string, alt: string): string {
  const attributes = `width="592" alt="${escapeHtml(alt)}" style="${styles.image}"`;
  return `<div style="padding:12px 0 0"><img src="${escapeHtml(address)}" ${attributes}></div>`;
}

/** A line of small print. */
export function remark(html: string): string {
  return html === '' ? '' : `<p style="${styles.note}">${html}</p>`;
}

/** A row with one paragraph. */
export function paragraph(html: string): string {
  return row(`<p style="${styles.paragraph}">${html}</p>`);
}
