import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import process from 'node:process';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { fontFiles } from '../../browser/fonts.ts';
import { launchBrowser } from '../../browser/launch.ts';
import { RARE_FAMILY, rareFontFiles, rareFontPath } from '../../browser/rare-font.ts';
import type { Machine } from '../../settings.ts';
import { withIdeographs } from '../../text/ideographs.ts';
import type { IssueContent } from '../content/blocks.ts';
import { contentsEntries } from './contents-html.ts';
import { issueImages } from './issue-images.ts';
import { normalizePdf } from './normalize-pdf.ts';
import { numberCells } from './number-cells.ts';
import { packagedGlyphs, packagedHasGlyph } from './packaged-glyphs.ts';
import { type PdfPlace, readPlaces } from './pdf-places.ts';
import { isOfficial } from './print-context.ts';
import { printHtml } from './print-html.ts';
import type { PrintOptions } from './print-options.ts';
import { searchablePdf } from './searchable-pdf.ts';

/** One browser for all issues of a build; to be closed when the last PDF is made. */
export interface PdfMaker {
  /** The PDF of an issue: tagged, outlined, the same bytes for the same issue. */
  pdf(content: IssueContent): Promise<Uint8Array<ArrayBuffer>>;
  /** The PDF of any other document that `html` writes, dated `day`. */
  document(html: (options: PrintOptions) => string, day: string): Promise<Uint8Array<ArrayBuffer>>;
  close(): Promise<void>;
}

/**
 * Starts the browser that `machine` has. `publicFolder` is where the pictures of the issues lie: the
 * edition's `public/`. Throws in Chinese when there is no browser.
 */
export async function pdfMaker(publicFolder: string, machine: Machine): Promise<PdfMaker> {
  const browser = await launchBrowser(machine);
  return {
    pdf: (content) => makePdf(browser, content, publicFolder),
    document: (html, day) => documentPdf(browser, html, day),
    close: () => browser.close(),
  };
}

async function makePdf(
  browser: Browser,
  content: IssueContent,
  publicFolder: string,
): Promise<Uint8Array<ArrayBuffer>> {
  const context = await browser.newContext();
  try {
    const options: PrintOptions = {
      images: await issueImages(content, publicFolder),
      hasGlyph: packagedHasGlyph,
      fontFaces: await shutOut(context),
    };
    const page = await context.newPage();
    const { pdf, html } = await settledPdf(page, content, options);
    return normalizePdf(numberCells(searchablePdf(pdf, html, packagedGlyphs)), content.publishedOn);
  } finally {
    await context.close();
  }
}

async function documentPdf(
  browser: Browser,
  write: (options: PrintOptions) => string,
  day: string,
): Promise<Uint8Array<ArrayBuffer>> {
  const context = await browser.newContext();
  try {
    const fontFaces = await shutOut(context);
    const html = withIdeographs(write({ hasGlyph: packagedHasGlyph, fontFaces }));
    const pdf = await print(await context.newPage(), html);
    return normalizePdf(numberCells(searchablePdf(pdf, html, packagedGlyphs)), day);
  } finally {
    await context.close();
  }
}

/**
 * Prints until the page numbers in the contents are those of the print, and until the closing
 * block stands at the foot of its page: in the second run as a rule, later when filling in moved a
 * line.
 */
async function settledPdf(
  page: Page,
  content: IssueContent,
  options: PrintOptions,
): Promise<{ pdf: Uint8Array; html: string }> {
  let told: PrintOptions = options;
  let html = withIdeographs(printHtml(content, told));
  let pdf = await print(page, html);
  let places = readPlaces(pdf);
  for (let run = 1; run < MOST_RUNS; run += 1) {
    told = { ...told, ...foundBy(content, places, told.closingGap ?? 0) };
    html = withIdeographs(printHtml(content, told));
    pdf = await print(page, html);
    const before = places;
    places = readPlaces(pdf);
    if ([...places].every(([name, { page: now }]) => before.get(name)?.page === now)) break;
  }
  return { pdf, html };
}

const MOST_RUNS = 4;
/** Height of the type area in points: 225 mm. */
const TYPE_HEIGHT = (225 / 25.4) * 72;
/** Rounding must not push the block over the page. */
const SLACK = 2;

function foundBy(
  content: IssueContent,
  places: ReadonlyMap<string, PdfPlace>,
  gapBefore: number,
): { pages: ReadonlyMap<string, number>; closingGap: number } {
  const pages = contentsEntries({ content }).flatMap(({ id }) => {
    const place = places.get(id);
    return place === undefined ? [] : [[id, place.page] as const];
  });
  const [top, end] = [places.get('page-top'), places.get('closing-end')];
  // Chromium counts from the edge of the type area or from that of the sheet: measured, not known.
  const foot = (top?.fromBottom ?? Infinity) - TYPE_HEIGHT;
  const room = end !== undefined && isOfficial(content) ? end.fromBottom - foot - SLACK : 0;
  return { pages: new Map(pages), closingGap: Math.max(0, gapBefore + room) };
}

async function print(page: Page, html: string): Promise<Uint8Array> {
  await page.setContent(html, { waitUntil: 'load' });
  await page.evaluate(framesDrawn);
  return page.pdf({
    preferCSSPageSize: true,
    printBackground: true,
    tagged: true,
    outline: true,
  });
}

/** Printing before the first frame draws some things twice: fonts first, then two frames. */
async function framesDrawn(): Promise<void> {
  await document.fonts.ready;
  await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
}

/** A round of a nation is computed here meanwhile, and keeps the answers of the browser waiting. */
const PATIENCE_MILLISECONDS = 5 * 60_000;

const FONT_HOST = 'http://fonts.invalid/';

/**
 * Lets nothing in from outside. Linux takes the packaged fonts from fontconfig; other systems do
 * not read it, and get them as files of a host that does not exist. Returns the rules for those.
 */
async function shutOut(context: BrowserContext): Promise<string> {
  const isServed = process.platform !== 'linux';
  const served = new Map(isServed ? servedFonts() : []);
  context.setDefaultTimeout(PATIENCE_MILLISECONDS);
  await context.route(/^(?!data:|about:)/, (route) => {
    const file = served.get(route.request().url());
    return file === undefined
      ? route.abort()
      : route.fulfill({
          body: readFileSync(file),
          contentType: file.endsWith('.woff2') ? 'font/woff2' : 'font/ttf',
          headers: { 'Access-Control-Allow-Origin': '*' },
        });
  });
  return isServed ? fontFaces() : '';
}

function servedFonts(): [address: string, file: string][] {
  const files = [...fontFiles(), ...rareFontFiles().map(({ name }) => rareFontPath(name))];
  return files.map((file) => [FONT_HOST + basename(file), file]);
}

function fontFaces(): string {
  const textFaces = fontFiles().map((file) => {
    const name = basename(file);
    const family = name.startsWith('NotoSans') ? 'Noto Sans SC' : 'Noto Serif SC';
    const weight = name.includes('Bold') ? 700 : 400;
    return (
      `@font-face { font-family: '${family}'; font-weight: ${weight}; ` +
      `src: url('${FONT_HOST}${name}') format('truetype') }`
    );
  });
  const rareFaces = rareFontFiles().map(({ name, ranges }) => {
    const list = ranges.map(([from, to]) => `U+${from.toString(16)}-${to.toString(16)}`);
    return (
      `@font-face { font-family: '${RARE_FAMILY}'; unicode-range: ${list.join(', ')}; ` +
      `src: url('${FONT_HOST}${name}.woff2') format('woff2') }`
    );
  });
  return [...textFaces, ...rareFaces].join('\n');
}
