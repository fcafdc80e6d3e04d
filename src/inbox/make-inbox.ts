import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { inside } from '../data/inside.ts';
import { writeWhole } from '../data/write-whole.ts';
import { ACCEPTED, INBOX, RETURNED } from './folders.ts';

/**
 * Makes the folders of the loop in an edition, where they are not there yet. What bureaus send may hold
 * personal data: git must not keep it, wherever the edition lies.
 */
export function makeInbox(root: string): void {
  for (const name of [INBOX, ACCEPTED, RETURNED]) {
    const folder = inside(root, name);
    inside(folder, '.gitignore');
    const ignore = join(folder, '.gitignore');
    if (!existsSync(ignore)) writeWhole(ignore, '*\n');
  }
}
