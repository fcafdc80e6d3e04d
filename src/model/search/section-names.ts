/** What search calls the kinds of things that have no section of their own. */

/** Pages by their own titles, headings and findings. */
export const PAGES = '栏目和页面';

/** The clauses of policies, each titled by its matter. */
export const CLAUSES = '条款';
