// XML 1.0 §2.2: these cannot stand in a document even when escaped.
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;

/** Nearly every text: nothing to take away or to escape. */
const PLAIN = /^[ !#-%(-;=?-~\u00a0-\ud7ff\ue000-\ufffd]*$/;

/** A text without the characters that XML 1.0 forbids, among them halves of surrogate pairs. */
export function xmlCharacters(text: string): string {
  return text.toWellFormed().replaceAll(FORBIDDEN, '');
}

/** Text safe between the double quotes of an attribute of HTML, as Astro writes it. */
export function escapeQuoted(text: string): string {
  return /[&"]/.test(text) ? text.replaceAll('&', '&amp;').replaceAll('"', '&quot;') : text;
}

/** Text safe in elements and attributes of XML 1.0 and HTML. */
export function escapeXml(text: string): string {
  if (PLAIN.test(text)) return text;
  return xmlCharacters(text)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;');
}
