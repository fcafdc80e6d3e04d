import type { PageElement, SitePage } from './site-html-page.ts';

/** One thing that is wrong in a built page. */
export interface HtmlFault {
  /** Address of the page below the site's folder. */
  readonly file: string;
  readonly line: number;
  /** The name of an own rule below, or of a rule of html-validate. */
  readonly rule: string;
  readonly message: string;
}

/** What a rule finds: a message in Chinese, at an element or, without one, at the page's head. */
export interface RuleFault {
  readonly element?: PageElement | undefined;
  readonly message: string;
}

export type PageRule = (page: SitePage) => RuleFault[];
