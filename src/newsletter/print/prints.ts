import { hasBrowser } from '../../browser/launch.ts';
import type { Machine } from '../../settings.ts';
import { type PdfMaker, pdfMaker } from './pdf-maker.ts';

/** The browser that prints: started with the first document that asks for it, and only once. */
export interface Prints {
  /** Undefined where there is no browser, and no PDF is made. */
  readonly start: (() => Promise<PdfMaker>) | undefined;
  readonly close: () => Promise<void>;
}

/** One browser for all that a command prints; the pictures of issues lie in `publicFolder`. */
export function prints(publicFolder: string, machine: Machine): Prints {
  let maker: Promise<PdfMaker> | undefined;
  return {
    start: hasBrowser(machine) ? () => (maker ??= pdfMaker(publicFolder, machine)) : undefined,
    close: async () => (await maker)?.close(),
  };
}
