/** The thread that reads one PDF or Office file, which may be hostile: see document-words.ts. */
import { readFileSync } from 'node:fs';
import { parentPort, workerData } from 'node:worker_threads';
import { isPdf } from './document-kinds.ts';
import { officeWords } from './office-words.ts';
import { pdfWords } from './pdf-words.ts';

const bytes = new Uint8Array(readFileSync(String(workerData)));
parentPort?.postMessage(await (isPdf(bytes) ? pdfWords(bytes) : officeWords(bytes)));
