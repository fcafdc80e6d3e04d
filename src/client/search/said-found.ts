import { made } from '../made-element.ts';
import type { SearchAnswer } from './search-talk.ts';

/** More results than these are narrowed rather than read. */
const MANY = 50;
/** So many other sayings are named. */
const FEW_SAYINGS = 3;

/** Whether readers are told how to ask: when nothing was found, or very much. */
export function isHelpWanted({ sections, isLast, near, otherwise }: SearchAnswer): boolean {
  const all = sections.reduce((sum, { count }) => sum + count, 0);
  return all > MANY || (isLast && ((all === 0 && otherwise === undefined) || near !== undefined));
}

/** How much was found; when nothing was, what is shown in its place. */
export function said(answer: SearchAnswer, query: string, section: string): (string | Node)[] {
  const all = answer.sections.reduce((sum, { count }) => sum + count, 0);
  if (!answer.isLast) return [`先列出${all}条，其余的正在找……`];
  const { near, words = [], isCut = false, isNearCut = false, otherwise, askedAs } = answer;
  // Of a question it is said by which of its words something was found.
  const by = askedAs === undefined ? '' : `按${quoted(askedAs)}`;
  if (otherwise !== undefined) return [foundOtherwise(otherwise, all, query, by)];
  if (near === undefined && all > 0) return [`${by}找到${all}条。`];
  // Below stands the section alone to which the search is narrowed.
  const total = answer.sections.find((each) => each.section === section)?.count ?? all;
  const none = [
    isCut ? `最可能的地方没有「${query}」。` : `没有找到「${query}」。`,
    ...(isCut || isNearCut ? [furtherButton(), ' '] : []),
  ];
  const least = isNearCut ? '至少' : '';
  const catalogue = made('a', { href: '#search-index' }, '看全部目录');
  if (near === 'digits') return [...none, `数要写全才算；下面${least}${total}条里有这串数字。`];
  if (near === 'names') return [...none, `下面${least}${total}条的名称里依次有这几个字。`];
  if (near === undefined) return [...none, '可以少写几个字，或', catalogue, '。'];
  const buttons = words.map(({ word, count }) => {
    const label = count === undefined ? word : `${word}（${count}条）`;
    const button = made('button', { type: 'button' }, label);
    button.dataset['word'] = word;
    return button;
  });
  const together =
    total === 0 || words.length === 1 ? [] : [`下面${least}${total}条里${words.length}个词都有。`];
  return [...none, ...together, '可以分开找：', ...buttons, '，或', catalogue, '。'];
}

/**
 * How much is written otherwise than it was asked; where what was asked is found, only of rules and pages:
 * 「规定和页面里另有2条写的是「房租补贴」。」
 */
function foundOtherwise(
  { sayings, count, isLeast }: NonNullable<SearchAnswer['otherwise']>,
  all: number,
  query: string,
  by: string,
): string {
  const named = sayings.slice(0, FEW_SAYINGS).map(quoted).join('，或');
  const written = `写的是${named}${sayings.length > FEW_SAYINGS ? '等' : ''}。`;
  const least = isLeast ? '至少' : '';
  // What is a part of what was typed was asked for: 提异议.
  const isPart = sayings.every((saying) => saying.every((word) => query.includes(word)));
  if (all === 0 && isPart) return `按${named}找到${least}${count}条。`;
  return all > 0
    ? `${by}找到${all}条。规定和页面里另有${least}${count}条${written}`
    : `没有找到「${query}」。下面${least}${count}条${written}`;
}

/** The words of a saying in quotation marks. */
export function quoted(saying: readonly string[]): string {
  return saying.map((word) => `「${word}」`).join('和');
}

/** What is left of a large site is looked through when the reader says so. */
function furtherButton(): HTMLButtonElement {
  const button = made('button', { type: 'button' }, '把其余的也找一遍');
  button.dataset['thorough'] = '';
  return button;
}
