/** Fonts that Chinese Windows and WPS have, by name only; nothing is embedded. */
export const BODY_FONT = { ascii: 'Times New Roman', hAnsi: 'Times New Roman', eastAsia: '仿宋' };
export const HEAD_FONT = { ascii: 'Times New Roman', hAnsi: 'Times New Roman', eastAsia: '黑体' };

/** Of code: every character of one width. */
export const CODE_FONT = { ascii: 'Consolas', hAnsi: 'Consolas', eastAsia: '仿宋' };

/**
 * Chinese for 汉字. Digits and Latin letters have a language that keeps them whole: under Chinese,
 * LibreOffice breaks a number over two lines, which GB/T 9704 forbids.
 */
export const LANGUAGE = { value: 'en-US', eastAsia: 'zh-CN' };

/** An upright A4 sheet with the type area of GB/T 9704, in twentieths of a point. */
export const SHEET = {
  size: { width: 11906, height: 16838 },
  margin: { top: 2098, bottom: 1984, left: 1587, right: 1474 },
} as const;

/** The width of the text on an upright sheet, in twentieths of a point. */
export const TEXT_WIDTH = SHEET.size.width - SHEET.margin.left - SHEET.margin.right;
