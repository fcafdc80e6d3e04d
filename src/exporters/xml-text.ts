// XML 1.0 §2.2: these cannot stand in a document even when escaped.
const NOT_XML = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;

/** A text without the characters that XML 1.0 forbids, among them halves of surrogate pairs. */
export function xmlCharacters(text: string): string {
  return text.toWellFormed().replace(NOT_XML, '');
}

/** A text as XML or HTML character data, fit for attributes too. */
export function xmlText(text: string): string {
  return xmlCharacters(text)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;');
}
