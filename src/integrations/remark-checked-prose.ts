import type { Processor } from 'unified';
import { checkedDocument } from './checked-document.ts';

/**
 * Takes the place of the compiler's parser: a file is compiled from the very tree that the checks
 * have judged. A file that they do not read, or that holds a program, an expression, a foreign
 * element or any other error, stops the build with a sentence in Chinese.
 */
export function remarkCheckedProse(this: Processor, siteRoot: string): void {
  // The compiler changes the tree that it is given; the checked one is read by others after it.
  this.parser = (_text, file) => structuredClone(checkedDocument(siteRoot, file.path).root);
}
