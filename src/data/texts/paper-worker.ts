/** The thread that reads PDF and Office files, which may be hostile: see paper-text.ts. */
import { readFileSync } from 'node:fs';
import { parentPort } from 'node:worker_threads';
import { isPdf } from './paper-kinds.ts';
import { officeText } from './office-text.ts';
import type { PaperText } from './paper-text.ts';
import { pdfText } from './pdf-text.ts';

parentPort?.on('message', (path: string) => {
  void textOf(path).then((words) => parentPort?.postMessage(words));
});

/** The words of a file; undefined for a broken one. */
async function textOf(path: string): Promise<PaperText | undefined> {
  try {
    const bytes = new Uint8Array(readFileSync(path));
    return await (isPdf(bytes) ? pdfText(bytes) : officeText(bytes));
  } catch {
    return undefined;
  }
}
