import type { APIRoute } from 'astro';
import { siteFeeds } from '../../exporters/site-feeds.ts';
import { type BinaryFile, type OutputFile, XLSX_TYPE } from '../../exporters/output-file.ts';
import { canonical } from '../../model/site/addresses.ts';
import { SECTIONS } from '../../model/sections/section.ts';
import { loadSite } from '../../load-site.ts';
import type { SiteData } from '../../model/site/site-data.ts';

/**
 * The answer of an endpoint, made while it is written. As bytes: a text that passes through `Response.text` loses its
 * byte-order mark, without which Excel misreads a CSV.
 */
export function respond({
  type,
  body,
  pieces = () => [body()],
}: Pick<OutputFile, 'type' | 'body' | 'pieces'>): Response {
  const encoded = encodedPieces(pieces());
  const stream = new ReadableStream<Uint8Array>({
    pull: (controller) => {
      const next = encoded.next();
      if (next.done === true) controller.close();
      else controller.enqueue(next.value);
    },
  });
  return new Response(stream, { headers: { 'Content-Type': type } });
}

/** About so many characters are encoded and written at once. */
const ENCODED = 65_536;

function* encodedPieces(pieces: Iterable<string>): Generator<Uint8Array, undefined> {
  const encoder = new TextEncoder();
  let held = '';
  for (const piece of pieces) {
    held += piece;
    if (held.length < ENCODED) continue;
    yield encoder.encode(held);
    held = '';
  }
  if (held !== '') yield encoder.encode(held);
}

/** The same for a file that is no text. */
export async function respondBinary({ type, body }: BinaryFile): Promise<Response> {
  return new Response(await body(), { headers: { 'Content-Type': type } });
}

/** The same for a file of either kind. */
export function respondFile(file: OutputFile | BinaryFile): Response | Promise<Response> {
  return isWorkbook(file) ? respondBinary(file) : respond(file);
}

function isWorkbook(file: OutputFile | BinaryFile): file is BinaryFile {
  return file.type === XLSX_TYPE;
}

/**
 * The endpoint of one of the site's feeds, named as in `siteFeeds`; `issueHtml` is the whole text
 * of an issue, where the feed holds issues.
 */
export function feedEndpoint(
  name: string,
  issueHtml?: (site: SiteData, id: string) => string | undefined,
): APIRoute {
  return () => {
    const site = loadSite();
    const feed = siteFeeds(
      site,
      (_, route) => canonical(site, heldRoute(site, route)),
      (id) => issueHtml?.(site, id),
    ).find((file) => file.name === name);
    return feed === undefined ? new Response(null, { status: 404 }) : respond(feed);
  };
}

/** The feed of a section without content leads to the home page: the section has no page. */
function heldRoute(site: SiteData, route: string): string {
  const section = SECTIONS.find((each) => each.route === route);
  return section === undefined || section.hasContent(site) ? route : '';
}
