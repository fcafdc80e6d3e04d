import { findMojibake } from './mojibake.ts';

/** What is wrong with a text, the first thing of it: where, what was found and what to do. */
export interface TextFault {
  /** The index of the first character concerned. */
  readonly at: number;
  readonly message: string;
  readonly hint: string;
}

export interface TextForm {
  /** The line breaks and tabs that the format allows inside a text; none by default. */
  readonly allowed?: '\n' | '\n\r\t';
}

// What nobody sees, and what no text may hold, each in one class for the quick test of all of it.
const UNSEEN = '\\p{Default_Ignorable_Code_Point}\\u2800\\ufff9-\\ufffc';
const REFUSED = new RegExp(
  `[\\p{Cc}\\p{Cs}\\p{Co}\\u2028\\u2029\\ufdd0-\\ufdef${planeEnds()}${UNSEEN}]`,
  'gu',
);
/** Nearly every text: tested first, because the class above is slow. */
const PLAIN = /^[ -~\u00b7\u2014-\u2026\u3000-\u301f\u4e00-\u9fff\uff01-\uff5e]*$/;
/** What nearly every text holds one of, and everybody sees: for the quick answer. */
const COMMON = /[!-~\u4e00-\u9fff]/;
/** Nearly every name: all of it is seen, and none of it is space. */
const SEEN = /^[!-~\u00b7\u2014-\u2026\u3001-\u301f\u4e00-\u9fff\uff01-\uff5e]*$/;
const SPACES_AROUND = /^[\s\u2800]+|[\s\u2800]+$/g;

/**
 * The first character of a text that no reader can see, that turns the direction of what follows or
 * that belongs to no writing, or a sign that the text was read in a wrong encoding; undefined when
 * there is none. The one definition of what tables, JSON, frontmatter and prose may hold.
 */
export function textFault(text: string, { allowed }: TextForm = {}): TextFault | undefined {
  const isPlain = PLAIN.test(text);
  const mojibake = findMojibake(text);
  if (mojibake !== undefined) {
    const { at, text: shown, cause } = mojibake;
    return {
      at,
      message: `这里有乱码「${visible(shown)}」（${cause}）`,
      hint: '从原来的文件重新另存为UTF-8，再粘贴；不要在乱码上改',
    };
  }
  if (isPlain) return undefined;
  for (const { 0: character, index } of text.matchAll(REFUSED)) {
    if (allowed?.includes(character) === true || isNeeded(text, index, character)) continue;
    return {
      at: index,
      message: `第${[...text.slice(0, index)].length + 1}个字是${nameOf(character)}`,
      hint: hintFor(tidyText(text, { ...(allowed === undefined ? {} : { allowed }) })),
    };
  }
  return undefined;
}

/** A text without anything that `textFault` finds at a character, and without space around it. */
export function tidyText(text: string, { allowed }: TextForm = {}): string {
  const kept = text.replace(REFUSED, (character, index: number) => {
    if (allowed?.includes(character) === true || isNeeded(text, index, character)) return character;
    return /[\t\n\v\f\r\u0085\u2028\u2029\u2800]/.test(character) ? ' ' : '';
  });
  return kept.replace(SPACES_AROUND, '');
}

/** True for a text in which nothing can be seen: spaces of every kind, fillers, controls. */
export function isBlank(text: string): boolean {
  return (
    !COMMON.test(text) &&
    text.replace(
      /[\s\p{Z}\p{Cc}\p{Cs}\u2800\ufff9-\ufffc\p{Default_Ignorable_Code_Point}]/gu,
      '',
    ) === ''
  );
}

/** A text without what nobody sees and without space of any kind, for comparing names. */
export function withoutUnseen(text: string): string {
  if (SEEN.test(text)) return text;
  return text.replace(/[\s\p{Z}\p{Cc}\u2800\ufff9-\ufffc\p{Default_Ignorable_Code_Point}]/gu, '');
}

/** What kind of space stands before or after a text; undefined when there is none. */
export function spaceAround(text: string): string | undefined {
  SPACES_AROUND.lastIndex = 0;
  const found = SPACES_AROUND.exec(text)?.[0][0];
  if (found === undefined) return undefined;
  return SPACES[found] ?? `空白（${codeOf(found)}）`;
}

const SPACES: Readonly<Record<string, string>> = {
  ' ': '空格',
  '\t': '制表符',
  '\n': '换行',
  '\r': '换行',
  '\u3000': '全角空格（U+3000）',
  '\u00a0': '不换行空格（U+00A0）',
};

/** The last two code points of each plane are no characters. */
function planeEnds(): string {
  return Array.from({ length: 17 }, (_, plane) => plane.toString(16))
    .map((plane) => `\\u{${plane}fffe}\\u{${plane}ffff}`)
    .join('');
}

/** Scripts whose letters join, or are kept from joining, by an unseen character: 维吾尔文, 蒙古文. */
const JOINING =
  /[\p{Script=Arabic}\p{Script=Mongolian}\p{Script=Syriac}\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Gurmukhi}\p{Script=Gujarati}\p{Script=Oriya}\p{Script=Tamil}\p{Script=Telugu}\p{Script=Kannada}\p{Script=Malayalam}\p{Script=Sinhala}\p{Script=Khmer}\p{Script=Myanmar}]/u;
const PICTURE_BEFORE = /\p{Extended_Pictographic}(?:\ufe0f|\p{Emoji_Modifier})?$/u;

/** True for an unseen character that its neighbours need: in an emoji, or between joining letters. */
function isNeeded(text: string, index: number, character: string): boolean {
  const before = text.slice(Math.max(0, index - 4), index);
  const after = text.slice(index + character.length, index + character.length + 2);
  switch (character) {
    case '\u200d':
      return (
        (PICTURE_BEFORE.test(before) && /^\p{Extended_Pictographic}/u.test(after)) ||
        areJoining(before, after)
      );
    case '\u200c':
      return areJoining(before, after);
    case '\ufe0e':
    case '\ufe0f':
      return (
        /\p{Extended_Pictographic}$/u.test(before) ||
        (/[0-9#*]$/.test(before) && after.startsWith('\u20e3'))
      );
    case '\u180b':
    case '\u180c':
    case '\u180d':
    case '\u180e':
    case '\u180f':
      return /\p{Script=Mongolian}$/u.test(before);
    default:
      return false;
  }
}

function areJoining(before: string, after: string): boolean {
  const [left = '', right = ''] = [[...before].at(-1), [...after][0]];
  return JOINING.test(left) && JOINING.test(right);
}

/** A character in words with its code point: `零宽空格（U+200B）`. */
function nameOf(character: string): string {
  const named = NAMES.find(([kind]) => kind.test(character))?.[1] ?? '看不见的字符';
  return `${named}（${codeOf(character)}）`;
}

const NAMES: readonly (readonly [RegExp, string])[] = [
  [/\t/, '制表符'],
  [/[\n\r\v\f\u0085\u2028\u2029]/, '换行'],
  [/\p{Cc}/u, '控制字符'],
  [/[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/, '改变文字方向的字符'],
  [/[\u200b-\u200d\u2060\ufeff]/, '零宽字符'],
  [/\u00ad/, '软连字符'],
  [/\p{Co}/u, '自造字，别的电脑上显示不出'],
  [/\p{Cs}/u, '半个字'],
  [/[\p{Cn}]/u, '不是字的编码'],
];

function codeOf(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}

function hintFor(tidy: string): string {
  if (tidy === '') return '删去它，留空';
  return tidy.length > 60 || tidy.includes('\n')
    ? '删去它，或重新打一遍这几个字'
    : `改写为「${tidy}」`;
}

/** A text with the code points of what cannot be seen, for messages. */
export function visible(text: string): string {
  return text.replace(REFUSED, (character) => `〔${codeOf(character)}〕`);
}
