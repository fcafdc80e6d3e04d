import { type FileChild, type ISectionOptions, PageOrientation } from 'docx';
import type { Block } from '../../resolved/blocks.ts';
import { turnedBlocks } from '../print/table-html.ts';
import { SHEET, TEXT_WIDTH } from './sheet.ts';

/** Parts of a document whose sheets lie one way. */
export interface Sheets {
  readonly isWide: boolean;
  readonly children: readonly FileChild[];
}

/** Blocks on upright sheets, each wide table with its heading on sheets that are turned. */
export function blockSheets(
  blocks: readonly Block[],
  write: (block: Block, width: number) => FileChild[],
): Sheets[] {
  const isTurned = turnedBlocks(blocks);
  return blocks.map((block, index) => {
    const isWide = isTurned[index] === true;
    return { isWide, children: write(block, isWide ? LANDSCAPE_WIDTH : TEXT_WIDTH) };
  });
}

/** Sections of Word: sheets that lie the same way as those before are one section with them. */
export function wordSections(
  sheets: readonly Sheets[],
  rest: Pick<ISectionOptions, 'headers' | 'footers'>,
): ISectionOptions[] {
  const joined = sheets
    .filter(({ children }) => children.length > 0)
    .reduce<Sheets[]>((all, sheet) => {
      const last = all.at(-1);
      if (last?.isWide !== sheet.isWide) return [...all, sheet];
      const children = [...last.children, ...sheet.children];
      return [...all.slice(0, -1), { isWide: sheet.isWide, children }];
    }, []);
  return joined.map(({ isWide, children }) => ({
    properties: { page: isWide ? LANDSCAPE : SHEET },
    ...rest,
    children,
  }));
}

/** The upright sheet turned: its top is on the left (the library exchanges width and height). */
const LANDSCAPE = {
  size: { ...SHEET.size, orientation: PageOrientation.LANDSCAPE },
  margin: {
    top: SHEET.margin.left,
    bottom: SHEET.margin.right,
    left: SHEET.margin.bottom,
    right: SHEET.margin.top,
  },
};
const LANDSCAPE_WIDTH = SHEET.size.height - SHEET.margin.top - SHEET.margin.bottom;
