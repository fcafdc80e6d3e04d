import { wrapByWidth } from '../../text/display-width.ts';
import type { Block, IssueContent } from '../content/blocks.ts';
import { contactLine, dateLine, publisherLine, retoldStatement } from '../masthead-lines.ts';
import { sourceRemarks } from '../source-words.ts';
import { blockLines, type TextContext } from './text-blocks.ts';

/** Columns of a line: what every mail program and terminal shows without breaking it again. */
const TEXT_WIDTH = 72;

/**
 * An issue as plain text in UTF-8 with `\n`: lines of at most 72 columns of a fixed-width font
 * (汉字 count 2), but addresses are never broken. Sources and links are numbered in one series and
 * listed at the end.
 */
export function issueText(content: IssueContent): string {
  const context: TextContext = {
    links: [],
    firstLink: content.sources.length + 1,
    width: TEXT_WIDTH,
  };
  const body = blockLines(content.blocks, context);
  const parts = [
    masthead(content),
    contents(content.blocks),
    body,
    sourceLines(content),
    linkLines(context),
    foot(content),
  ];
  const told = parts.filter((lines) => lines.length > 0).map((lines) => lines.join('\n'));
  return `${told.join('\n\n')}\n`;
}

function masthead(content: IssueContent): string[] {
  const wrapped = (text: string | undefined) =>
    text === undefined || text === '' ? [] : wrapByWidth(text, TEXT_WIDTH);
  const about = [retoldStatement(content), content.statement, content.digest].flatMap(wrapped);
  return [
    ...wrapped(content.mark === undefined ? undefined : `【${content.mark}】`),
    ...wrapped(content.title),
    ...wrapped(content.number),
    ...wrapped(dateLine(content)),
    ...wrapped(publisherLine(content)),
    '='.repeat(TEXT_WIDTH),
    '',
    ...about,
    ...(about.length === 0 ? [] : ['']),
    `网页版：${content.address}`,
  ];
}

function contents(blocks: readonly Block[]): string[] {
  const columns = blocks.flatMap((block) =>
    block.kind === 'heading' && block.level === 2 ? [block.text] : [],
  );
  if (columns.length < 2) return [];
  return [
    '本期目录',
    ...columns.flatMap((text, index) => wrapByWidth(`  ${index + 1}. ${text}`, TEXT_WIDTH)),
  ];
}

function sourceLines({ sources }: IssueContent): string[] {
  if (sources.length === 0) return [];
  return [
    '-'.repeat(TEXT_WIDTH),
    '来源',
    ...sources.flatMap((cited) => [
      ...numbered(cited.number, `${cited.source.title}${sourceRemarks(cited)}`),
      ...(cited.url === undefined ? [] : [`    ${cited.url}`]),
    ]),
  ];
}

function numbered(number: number, text: string): string[] {
  const mark = `[${number}] `;
  return wrapByWidth(text, TEXT_WIDTH - mark.length).map(
    (line, index) => (index === 0 ? mark : ' '.repeat(mark.length)) + line,
  );
}

/** Addresses stand whole, however long: a broken one cannot be clicked. */
function linkLines({ links, firstLink }: TextContext): string[] {
  if (links.length === 0) return [];
  const rule = '-'.repeat(TEXT_WIDTH);
  return [rule, '链接', ...links.map((address, index) => `[${firstLink + index}] ${address}`)];
}

function foot(content: IssueContent): string[] {
  const { retold, reportTo, sendTo, contactEmail, statement } = content;
  const isOfficial = retold === undefined;
  const lines = [
    isOfficial && reportTo.length > 0 ? `报：${reportTo.join('，')}` : '',
    isOfficial && sendTo.length > 0 ? `送：${sendTo.join('，')}` : '',
    contactLine(content) === '' ? '' : `联系：${contactLine(content)}`,
    contactEmail === '' ? '' : `退订：发邮件到${contactEmail}，主题写“退订”`,
    statement ?? '',
  ].filter((line) => line !== '');
  if (lines.length === 0) return [];
  return ['-'.repeat(TEXT_WIDTH), ...lines.flatMap((line) => wrapByWidth(line, TEXT_WIDTH))];
}
