import type { Block } from '../content/blocks.ts';

type Heading = Extract<Block, { kind: 'heading' }>;

/** A heading of the body with the number that an official document gives it. */
export interface NumberedHeading {
  /** Place among the blocks of the issue. */
  readonly index: number;
  readonly level: Heading['level'];
  /** 「一、」「（一）」「1.」; empty when the heading begins with a number of its own. */
  readonly label: string;
  readonly text: string;
  /** The anchor, unique in the issue. */
  readonly id: string;
}

/**
 * The headings of a body in order, numbered 一、（一）1. by level as GB/T 9704 §7.3.3 asks; each
 * level begins anew under the one above. A heading with a number of its own keeps it, and the next
 * one counts on from there. Headings within notes and quotes carry no number and are left out.
 */
export function numberHeadings(blocks: readonly Block[]): NumberedHeading[] {
  const counts = { 2: 0, 3: 0, 4: 0 };
  return blocks.flatMap((block, index) => {
    if (block.kind !== 'heading') return [];
    const { level, text } = block;
    const own = ownNumber(text);
    counts[level] = own?.level === level ? own.number : counts[level] + 1;
    if (level < 4) counts[4] = 0;
    if (level < 3) counts[3] = 0;
    const label = own === undefined ? labelOf(level, counts[level]) : '';
    return [{ index, level, label, text, id: `part-${index}` }];
  });
}

/** 1 → 一, 12 → 十二, 20 → 二十, 99 → 九十九; from 100 on in digits. */
export function chineseNumeral(value: number): string {
  if (value >= 100) return String(value);
  const [tens, ones] = [Math.floor(value / 10), value % 10];
  if (tens === 0) return DIGITS[ones] ?? '';
  return `${tens === 1 ? '' : DIGITS[tens]}十${ones === 0 ? '' : DIGITS[ones]}`;
}

const DIGITS = ['零', '一', '二', '三', '四', '五', '六', '七', '八', '九'];
const NUMERALS = Array.from({ length: 100 }, (_, value) => chineseNumeral(value));

const OWN_NUMBERS = [
  [2, /^([一二三四五六七八九十]{1,3})、/],
  [2, /^第([一二三四五六七八九十]{1,3})[章节条部编]/],
  [3, /^[（(]([一二三四五六七八九十]{1,3})[）)]/],
  [4, /^(\d{1,2})(?:[．、]|\.(?!\d))/],
  [4, /^[（(](\d{1,2})[）)]/],
] as const;

function labelOf(level: Heading['level'], count: number): string {
  if (level === 2) return `${chineseNumeral(count)}、`;
  return level === 3 ? `（${chineseNumeral(count)}）` : `${count}.`;
}

function ownNumber(text: string): { level: number; number: number } | undefined {
  for (const [level, pattern] of OWN_NUMBERS) {
    const [, written] = pattern.exec(text.trimStart()) ?? [];
    if (written === undefined) continue;
    const number = /^\d/.test(written) ? Number(written) : NUMERALS.indexOf(written);
    if (number >= 0) return { level, number };
  }
  return undefined;
}
