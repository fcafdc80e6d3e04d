import type { RuleFault } from './site-html-fault.ts';
import { elementsNamed, type PageElement, type SitePage, textOf } from './site-html-page.ts';

/** Every page names the site and its domain, once (国办发〔2017〕47号 annex). */
export function siteTags(page: SitePage): RuleFault[] {
  return ['SiteName', 'SiteDomain']
    .filter((name) => !tagsNamed(page, name).length)
    .map((name) => ({ message: `页面没有「${name}」标签；每页都应有` }));
}

/** Tag names are written to the letter and stand once: SiteIDCode, not SiteIdCode. */
export function tagNames(page: SitePage): RuleFault[] {
  const seen = new Set<string>();
  return elementsNamed(page, 'meta').flatMap((element) => {
    const name = element.attribs['name'] ?? '';
    const exact = GOVERNMENT_TAGS.find((tag) => tag.toLowerCase() === name.toLowerCase());
    const faults: RuleFault[] = [];
    if (exact && exact !== name) {
      faults.push({ element, message: `标签名应为「${exact}」，实为「${name}」；大小写须一致` });
    }
    if ((exact || SINGLE_TAGS.has(name)) && seen.has(name)) {
      faults.push({ element, message: `标签「${name}」重复；每页只能有一个` });
    }
    seen.add(name);
    return faults;
  });
}

/** No tag is empty or carries the trace of a missing value. */
export function tagContent(page: SitePage): RuleFault[] {
  return elementsNamed(page, 'meta').flatMap((element) => {
    const name = element.attribs['name'] ?? element.attribs['property'];
    const content = (element.attribs['content'] ?? '').trim();
    if (name === undefined) return [];
    if (content !== '' && !MISSING_VALUES.has(content)) return [];
    return [
      { element, message: `标签「${name}」的内容为「${content}」；没有内容就不要写这个标签` },
    ];
  });
}

/** ArticleTitle is the main heading as it is read. */
export function articleTitle(page: SitePage): RuleFault[] {
  const [heading] = elementsNamed(page, 'h1');
  const shown = heading ? textOf(heading) : '';
  return tagsNamed(page, 'ArticleTitle').flatMap((element) => {
    const title = element.attribs['content'] ?? '';
    if (withoutSpace(title) === withoutSpace(shown)) return [];
    return [{ element, message: `ArticleTitle「${title}」应与 <h1>「${shown}」一致` }];
  });
}

/** PubDate is a minute that exists, in the one form of the annex. */
export function publicationDate(page: SitePage): RuleFault[] {
  return tagsNamed(page, 'PubDate').flatMap((element) => {
    const written = element.attribs['content'] ?? '';
    if (isMinute(written)) return [];
    return [{ element, message: `PubDate 应为「YYYY-MM-DD HH:MM」，实为「${written}」` }];
  });
}

const GOVERNMENT_TAGS = [
  'SiteName',
  'SiteDomain',
  'SiteIDCode',
  'ColumnName',
  'ColumnDescription',
  'ColumnKeywords',
  'ColumnType',
  'ArticleTitle',
  'PubDate',
  'ContentSource',
] as const;

const SINGLE_TAGS: ReadonlySet<string> = new Set([
  ...['Keywords', 'Author', 'Description', 'Image', 'Url'],
  ...['keywords', 'author', 'description', 'robots', 'viewport'],
]);

const MISSING_VALUES: ReadonlySet<string> = new Set([
  'null',
  'undefined',
  'NaN',
  'Invalid Date',
  '[object Object]',
]);

function tagsNamed(page: SitePage, name: string): PageElement[] {
  return elementsNamed(page, 'meta').filter(({ attribs }) => attribs['name'] === name);
}

function withoutSpace(text: string): string {
  return text.replaceAll(/\s/g, '');
}

function isMinute(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2} \d{2}:\d{2}$/.test(text)) return false;
  const time = new Date(`${text.replace(' ', 'T')}:00Z`);
  return !Number.isNaN(time.getTime()) && time.toISOString().startsWith(text.replace(' ', 'T'));
}
