// The year of a 文号 is printed in brackets of many shapes; NFKC turns ﹝﹞［］（） into these.
const BRACKETED = /^([\p{Script=Han}0-9A-Za-z()]*?)[〔[【〖(](\d{4})[〕\]】〗)]第?0*(\d+)号$/u;
const DECREE = /^(\p{Script=Han}{1,30}(?:令|公告(?:\d{4}年)?))第?0*(\d+)号$/u;

/**
 * The canonical form by which document numbers are compared: `国办发〔2015〕9号` for
 * `国办发﹝2015﹞9号`, `国办发[2015]9 号`, `国办发（２０１５）第09号`; decrees and announcements
 * as `国务院令第711号`. Other text only loses its spaces and full-width characters.
 */
export function normalizeDocNumber(text: string): string {
  const plain = text.normalize('NFKC').replace(/[\s\u200b-\u200d\ufeff]/g, '');
  const bracketed = BRACKETED.exec(plain);
  if (bracketed !== null && isIssuerCode(bracketed[1])) {
    return `${bracketed[1]}〔${bracketed[2]}〕${bracketed[3]}号`;
  }
  const decree = DECREE.exec(plain);
  return decree === null ? plain : `${decree[1]}第${decree[2]}号`;
}

/** True when the text, in whatever brackets and spacing, is a document number and nothing else. */
export function isDocNumber(text: string): boolean {
  const normalized = normalizeDocNumber(text);
  return /^[^〔]{1,30}〔\d{4}〕\d{1,6}号$/.test(normalized) || DECREE.test(normalized);
}

function isIssuerCode(text: string | undefined): text is string {
  return text !== undefined && /\p{Script=Han}/u.test(text);
}
