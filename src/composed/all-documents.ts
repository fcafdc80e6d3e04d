import type { SiteData } from '../model/site/site-data.ts';
import type { ComposedDocument } from './composed-document.ts';
import { composedNotice } from './notice.ts';
import { composedRound } from './round.ts';

/** A document by the folder of its page, composed when it is asked for. */
interface PlannedDocument {
  readonly folder: ComposedDocument['folder'];
  readonly compose: () => ComposedDocument;
}

/** All notices, then all evaluation rounds. */
export function allDocuments(site: SiteData): PlannedDocument[] {
  const { notices, rounds } = site.edition;
  return [
    ...notices.map((notice) => ({
      folder: `notices/${notice.id}`,
      compose: () => composedNotice(site, notice),
    })),
    ...rounds.map((round) => ({
      folder: `evaluations/${round.id}`,
      compose: () => composedRound(site, round),
    })),
  ];
}
