import { amountRuns } from '../text/digit-groups.ts';
import { made } from './made-element.ts';

/** A text with the digits of its amounts in groups, as `readableHtml` draws them on a page. */
export function drawnAmounts(text: string): (string | Node)[] {
  return amountRuns(text).flatMap(([first = '', ...rest]) => [
    first,
    ...rest.map((group) => made('span', { className: 'digits' }, group)),
  ]);
}
