/** The thread that reads one PDF or Office file, which may be hostile: see paper-text.ts. */
import { readFileSync } from 'node:fs';
import { parentPort, workerData } from 'node:worker_threads';
import { isPdf } from './paper-kinds.ts';
import { officeText } from './office-text.ts';
import { pdfText } from './pdf-text.ts';

const bytes = new Uint8Array(readFileSync(String(workerData)));
parentPort?.postMessage(await (isPdf(bytes) ? pdfText(bytes) : officeText(bytes)));
