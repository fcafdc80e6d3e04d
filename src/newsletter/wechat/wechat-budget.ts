import { plainLine } from '../../resolved/inlines.ts';
import type { Block } from '../content/blocks.ts';
import type { Finding } from './finding.ts';

/** Characters of HTML from which an article is near to what WeChat refuses, and at which it is. */
export const WECHAT_LIMITS = { warn: 18_000, fail: 20_000 } as const;

/** A block of the article with what it takes of the 20,000 characters. */
export interface WeighedBlock {
  readonly name: string;
  readonly characters: number;
}

/** What to call the blocks of an issue in a message: 「政策与解读」栏的表「空间名录」. */
export function blockNames(blocks: readonly Block[]): string[] {
  let column = '';
  return blocks.map((block) => {
    if (block.kind === 'heading' && block.level === 2) column = `「${block.text}」栏的`;
    return `${column}${nameOf(block)}`;
  });
}

/** What is to be said of the size of an article: nothing, a warning or an error. */
export function sizeFindings(characters: number, blocks: readonly WeighedBlock[]): Finding[] {
  if (characters < WECHAT_LIMITS.warn) return [];
  const heaviest = [...blocks]
    .sort((a, b) => b.characters - a.characters)
    .slice(0, 3)
    .map(({ name, characters: own }) => `${name}${own}字符`)
    .join('，');
  const isTooLong = characters >= WECHAT_LIMITS.fail;
  const limit = isTooLong ? '应少于20000，公众号后台不收' : '接近上限20000';
  return [
    {
      level: isTooLong ? 'error' : 'warning',
      message: `微信正文连格式${characters}字符，${limit}；最重的是${heaviest}`,
      hint: '把最重的表或段落移到网页，正文里留结论；或者分成两期',
    },
  ];
}

function nameOf(block: Block): string {
  switch (block.kind) {
    case 'heading':
      return `标题「${begin(block.text)}」`;
    case 'paragraph':
      return `段落「${begin(plainLine(block.inlines))}」`;
    case 'list':
      return `${block.items.length}项的列表`;
    case 'events':
      return `${block.items.length}条动态`;
    case 'table':
      return block.title === '' ? `${block.rows.length}行的表` : `表「${begin(block.title)}」`;
    case 'figure':
      return `图${block.number}「${begin(block.figure.title)}」`;
    case 'image':
      return `图片「${begin(block.alt)}」`;
    case 'quote':
      return '引文';
    case 'note':
      return '附注';
    case 'listing':
      return '代码';
    case 'rule':
      return '分隔线';
  }
}

function begin(text: string): string {
  const characters = [...text];
  return characters.length > 14 ? `${characters.slice(0, 14).join('')}…` : text;
}
