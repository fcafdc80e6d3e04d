import { displayWidth } from '../text/display-width.ts';

/** Half-width characters of a place, a level or a kind of matter. */
const SHORT = 10;

/** Whether a cell reads badly in two lines, so that longer ones beside it are to give way. */
export function isShort(text: string): boolean {
  return text !== '' && displayWidth(text) <= SHORT;
}
