import type { DocumentSection } from '../../model/site/document-parts.ts';

/** By what the documents of a section are counted. */
export const UNITS: Readonly<Record<DocumentSection, string>> = {
  policies: '件',
  issues: '期',
  stories: '篇',
  reports: '篇',
};
