import ResolvedDocument from './ResolvedDocument.astro';

/** What a compiled prose file is made of (src/integrations/remark-resolved-document.ts). */
export const prose = { ResolvedDocument };
