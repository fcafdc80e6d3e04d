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
/** What a file may take though others have already taken all that time for nothing. */
const LEAST_MILLISECONDS = 500;
const MOST_MEGABYTES = 512;

/** A thread that has read a file to its end and can read another: to load the readers is most of the work. */
let idle: Worker | undefined;
let wasted = 0;

/**
 * The words of a PDF or Office file on the disk. It is read on another thread, which ends after a
 * time and when it takes too much memory; undefined for a file that cannot be read by then. Files
 * that waste their time leave less to the next ones.
 */
export function paperText(
  path: string,
  mostMilliseconds = Math.max(LEAST_MILLISECONDS, MOST_MILLISECONDS - wasted),
): Promise<PaperText | undefined> {
  return new Promise((resolve) => {
    const worker = idle ?? reader();
    idle = undefined;
    worker.ref();
    const started = performance.now();
    const end = (words: PaperText | undefined, isWell: boolean) => {
      clearTimeout(timer);
      for (const event of ['message', 'error', 'exit']) worker.removeAllListeners(event);
      if (words === undefined) wasted += performance.now() - started;
      if (isWell && idle === undefined) {
        worker.unref();
        idle = worker;
      } else void worker.terminate();
      resolve(words);
    };
    const timer = setTimeout(() => end(undefined, false), mostMilliseconds);
    worker.once('message', (words: PaperText | undefined) => end(words, true));
    worker.once('error', () => end(undefined, false));
    worker.once('exit', () => end(undefined, false));
    worker.postMessage(path);
  });
}

function reader(): Worker {
  return new Worker(new URL('./paper-worker.ts', import.meta.url), {
    resourceLimits: { maxOldGenerationSizeMb: MOST_MEGABYTES },
    stdout: true,
    stderr: true,
  });
}
