import type { Root } from 'mdast';
import type { Problem } from '../problem.ts';
import { plainText } from './plain-text.ts';
import { allNodes, lineOf } from './tree.ts';

/** Struck text is `content-syntax`: outside the web its words would stand as if they held. */
export function struckProblems(file: string, root: Root): Problem[] {
  return allNodes(root).flatMap((node): Problem[] => {
    if (node.type !== 'delete') return [];
    const value = plainText(node);
    return [
      {
        rule: 'content-syntax',
        level: 'error',
        file,
        line: lineOf(node),
        value,
        message: `「~~${value}~~」是删除线，旬报的其他版本里没有删除线，划去的字会照样印出来`,
        hint: `只写改后的；要让读者知道改过，写「原为${value}」。要写波浪号本身就写一个~或\\~\\~`,
      },
    ];
  });
}
