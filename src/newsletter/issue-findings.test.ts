import { expect, test } from 'vitest';
import { contentFixture } from './content-fixture.ts';
import { glyphFindings, issueFindings } from './issue-findings.ts';
import { packagedHasGlyph } from './print/packaged-glyphs.ts';

const messages = (text: string) =>
  issueFindings(
    contentFixture([{ kind: 'paragraph', inlines: [{ kind: 'text', text }] }]),
    new Map(),
  ).map(({ level, message }) => `${level} ${message}`);

test('what every channel has to say of an issue is told before it is sent', () => {
  expect(messages('众'.repeat(40_000)).map((message) => message.slice(0, 10))).toEqual([
    'warning 邮件',
    'warning 微信',
  ]);
  expect(messages('平常的一期。')).toEqual([]);
});

test('a character that no font has is named with the words around it', () => {
  expect(messages('示例园的𰀀师傅说，𰀀字难写。')).toEqual([
    'warning 「示例园的𰀀师傅说，𰀀字」里的「𰀀」（U+30000）没有字体可用，PDF和图里画成带编号的方框',
  ]);
});

test('rare characters that a font has, marks and white space are no finding', () => {
  expect(glyphFindings('𠮷野䶮㛃，ﬁ、①、e\u0301、\u200b', packagedHasGlyph)).toEqual([]);
});
