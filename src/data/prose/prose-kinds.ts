/** The folders of `content/`. */
export const PROSE_KINDS = ['policies', 'reports', 'stories', 'pages', 'issues'] as const;
export type ProseKind = (typeof PROSE_KINDS)[number];
