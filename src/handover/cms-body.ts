import { basename } from 'node:path';
import type { PaperContent } from '../newsletter/papers/paper-content.ts';
import { fragmentHtml } from '../newsletter/papers/fragment-html.ts';
import { blocksOfKind } from '../resolved/all-blocks.ts';
import { plainCell } from '../resolved/inlines.ts';
import { tableWorkbook } from '../workbook/write-table.ts';

/** The text of an article for a portal, and the files that lie beside it. */
export interface CmsBody {
  /** Elements that say what they are; no style, class, script or SVG: every number is text. */
  readonly html: string;
  /** Pictures of the built site by the name that the body gives them: `图1-home.png`. */
  readonly pictures: ReadonlyMap<string, string>;
}

/** The folder of an article in which its attachments lie. */
export const ATTACHMENTS = '附件';

/** The article of a document, its pictures as attachments. */
export function cmsBody(content: PaperContent): CmsBody {
  const pictures = new Map<string, string>();
  const html = fragmentHtml(content).replace(
    /(<img src=")([^"]*)(")/g,
    (whole, before: string, address: string, after: string) => {
      const path = pathBelow(address, content.siteAddress);
      if (path === undefined) return whole;
      const held = [...pictures].find(([, each]) => each === path)?.[0];
      const name = held ?? `图${pictures.size + 1}-${basename(path)}`;
      pictures.set(name, path);
      return `${before}${ATTACHMENTS}/${name}${after}`;
    },
  );
  return { html, pictures };
}

/** The tables of a document as workbooks, by name; a portal that drops tables has them all the same. */
export async function cmsTables(content: PaperContent): Promise<ReadonlyMap<string, Uint8Array>> {
  const tables = blocksOfKind([...content.blocks, ...content.attachments], 'table');
  const made = tables.map(async (block, at) => {
    const title = block.title === '' ? content.title : block.title;
    const bytes = await tableWorkbook({
      name: `表${at + 1}`,
      title,
      mark: content.mark,
      columns: block.headers.map((header) => ({ header: plainCell(header), type: 'text' })),
      rows: block.rows.map((row) => row.map(plainCell)),
    });
    return [`表${at + 1}.xlsx`, bytes] as const;
  });
  return new Map(await Promise.all(made));
}

function pathBelow(address: string, siteAddress: string): string | undefined {
  const plain = address.replaceAll('&amp;', '&');
  if (!plain.startsWith(siteAddress)) return undefined;
  try {
    return decodeURIComponent(plain.slice(siteAddress.length));
  } catch {
    return undefined;
  }
}
