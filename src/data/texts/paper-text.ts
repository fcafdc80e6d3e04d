import { Worker } from 'node:worker_threads';

/** What a PDF or Office file says. */
export interface PaperText {
  readonly text: string;
  /** The text alone, without names of parts, properties, notes and forms; empty for a scan. */
  readonly body: string;
  /** Who wrote it, as its properties tell; empty when they do not. */
  readonly author: string;
}

const MOST_MILLISECONDS = 20_000;
const MOST_MEGABYTES = 512;

/**
 * The words of a PDF or Office file on the disk. It is read on a thread of its own that ends after
 * a time and when it takes too much memory; undefined for a file that cannot be read by then.
 */
export function paperText(
  path: string,
  mostMilliseconds = MOST_MILLISECONDS,
): Promise<PaperText | undefined> {
  return new Promise((resolve) => {
    const worker = new Worker(new URL('./paper-worker.ts', import.meta.url), {
      workerData: path,
      resourceLimits: { maxOldGenerationSizeMb: MOST_MEGABYTES },
      stdout: true,
      stderr: true,
    });
    const timer = setTimeout(() => end(undefined), mostMilliseconds);
    const end = (words: PaperText | undefined) => {
      clearTimeout(timer);
      resolve(words);
      void worker.terminate();
    };
    worker.once('message', (words: PaperText) => end(words));
    worker.once('error', () => end(undefined));
    worker.once('exit', () => end(undefined));
  });
}
