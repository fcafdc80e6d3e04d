import { heldFor } from '../data/held.ts';
import type { RowPart } from '../model/site/row-parts.ts';
import type { SiteData } from '../model/site/site-data.ts';
import { allDocuments } from './all-documents.ts';
import type { ComposedDocument, ComposedTable } from './composed-document.ts';
import { listParts } from './list-parts.ts';

/** A notice or round whose list is too long for its page. */
export interface PartedDocument extends Pick<ComposedDocument, 'id' | 'folder' | 'title'> {
  /** The first folder of its address: `notices`. */
  readonly section: string;
  readonly list: ComposedTable;
  readonly parts: readonly RowPart<number>[];
}

/** All notices and rounds whose lists have pages of their own, composed once an edition. */
export function partedDocuments(site: SiteData): readonly PartedDocument[] {
  return heldFor(site.edition, 'parted documents', () =>
    allDocuments(site).flatMap(({ compose }) => {
      const { id, folder, title, list } = compose();
      const parts = list === undefined ? [] : listParts(list);
      if (list === undefined || parts.length === 0) return [];
      const [section = ''] = folder.split('/');
      return [{ id, folder, section, title, list, parts }];
    }),
  );
}

/** The routes of those pages, for sitemap.xml. */
export function partedRoutes(site: SiteData): { readonly route: string }[] {
  return partedDocuments(site).flatMap(({ folder, parts }) => [
    { route: `${folder}/rows/` },
    ...parts.map(({ id }) => ({ route: `${folder}/rows/${id}/` })),
  ]);
}
