import { amountRuns, digitGroups } from '../text/digit-groups.ts';
import { made } from './made-element.ts';

/** A text with the digits of its amounts in groups, as `readableHtml` draws them on a page. */
export function drawnAmounts(text: string): (string | Node)[] {
  return amountRuns(text).flatMap(inGroups);
}

/** A number that stands alone, in its groups. */
export function drawnNumber(text: string): (string | Node)[] {
  return inGroups(digitGroups(text));
}

function inGroups([first = '', ...rest]: readonly string[]): (string | Node)[] {
  return [first, ...rest.map((group) => made('span', { className: 'digits' }, group))];
}
