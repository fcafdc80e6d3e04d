import type { IssueContent } from './content/blocks.ts';
import { emailHtml } from './email/email-html.ts';
import type { Picture } from './pictures/picture.ts';
import { lacksGlyph } from './print/inline-html.ts';
import { packagedHasGlyph } from './print/packaged-glyphs.ts';
import { issueText } from './text/issue-text.ts';
import { wechatBody } from './wechat/wechat-body.ts';

/** What the editor must know of an issue before it is sent; an error stops the build. */
export interface IssueFinding {
  readonly level: 'error' | 'warning';
  /** What was found and expected, in Chinese. */
  readonly message: string;
  readonly hint: string;
}

/** The findings of all channels of an issue. */
export function issueFindings(
  content: IssueContent,
  pictures: ReadonlyMap<number, Picture>,
): IssueFinding[] {
  return [
    ...emailHtml(content, pictures).findings,
    ...wechatBody(content, pictures).warnings,
    ...glyphFindings(issueText(content), packagedHasGlyph),
  ];
}

/** How many characters of the text stand beside a character that is named. */
const BESIDE = 6;

/** A warning for each character of a text that print and pictures cannot draw. */
export function glyphFindings(
  text: string,
  hasGlyph: (character: string) => boolean,
): IssueFinding[] {
  const missing = new Set([...text].filter((character) => lacksGlyph(character, hasGlyph)));
  return [...missing].map((character) => {
    const characters = [...(text.split('\n').find((line) => line.includes(character)) ?? '')];
    const at = characters.indexOf(character);
    const around = characters.slice(Math.max(0, at - BESIDE), at + BESIDE + 1).join('');
    const code = (character.codePointAt(0) ?? 0).toString(16).toUpperCase();
    return {
      level: 'warning',
      message:
        `「${around.replace(/\s+/g, '')}」里的「${character}」（U+${code}）没有字体可用，` +
        'PDF和图里画成带编号的方框',
      hint: '核对是不是打错；确是人名地名用字的，在旁边写明读音或者拆开写',
    };
  });
}
