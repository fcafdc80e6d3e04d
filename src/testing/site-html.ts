import { filesOf } from './site-files.ts';
import type { HtmlFault, PageRule } from './site-html-fault.ts';
import { markupOf, withoutRepeats } from './site-html-markup.ts';
import { lineOf, readPage, type SitePage, textOf } from './site-html-page.ts';
import * as safety from './site-html-safety.ts';
import { standardFaults } from './site-html-standard.ts';
import * as structure from './site-html-structure.ts';
import * as tags from './site-html-tags.ts';

/** The own rules, by the name under which they report. */
const PAGE_RULES: Readonly<Record<string, PageRule>> = {
  'page-language': structure.pageLanguage,
  'one-heading': structure.oneHeading,
  'heading-steps': structure.headingSteps,
  'excel-is-a-workbook': structure.excelIsAWorkbook,
  'table-caption': structure.tablesHaveCaptions,
  'table-scope': structure.headersHaveScope,
  'drawing-name': structure.drawingsHaveNames,
  'unique-ids': structure.idsAreUnique,
  'content-policy': safety.contentPolicy,
  'inline-code': safety.noInlineCode,
  'site-tags': tags.siteTags,
  'tag-names': tags.tagNames,
  'tag-content': tags.tagContent,
  'article-title': tags.articleTitle,
  'publication-date': tags.publicationDate,
};

/**
 * Checks every page of a built site by html-validate and by the own rules; the faults are in the
 * order of files and lines. E-mail and WeChat editions of an issue are not asked: mail programs
 * need inline styles and strip heads, so those files follow rules of their own.
 */
export function validateHtml(folder: string): HtmlFault[] {
  const titles = new Map<string, string>();
  const soundMarkup = new Set<string>();
  return filesOf(folder, ['.html'])
    .filter((file) => !CHANNEL_FILE.test(file))
    .flatMap((file) => {
      const page = readPage(folder, file);
      return [
        ...ownFaults(page),
        ...unlessSound(page, soundMarkup),
        ...titleFaults(page, titles),
      ].sort((a, b) => a.line - b.line);
    });
}

/** The faults of one page by itself: all but a title that another page has too. */
export function validatePage(page: SitePage): HtmlFault[] {
  return [...ownFaults(page), ...standardFaults(page)];
}

function ownFaults(page: SitePage): HtmlFault[] {
  return Object.entries(PAGE_RULES).flatMap(([rule, find]) =>
    find(page).map(({ element, message }) => ({
      file: page.file,
      line: lineOf(page, element),
      rule,
      message,
    })),
  );
}

/**
 * `sound` holds the markup of the pages without fault so far, and grows: to validate is dear. A page of
 * which some markup is wrong is told with all its faults.
 */
function unlessSound(page: SitePage, sound: Set<string>): HtmlFault[] {
  const text = withoutRepeats(page.text);
  const markup = markupOf(text);
  if (sound.has(markup)) return [];
  if (standardFaults({ ...page, text }).length > 0) return standardFaults(page);
  sound.add(markup);
  return [];
}

const CHANNEL_FILE =
  /(?:^|\/)(?:issues\/[^/]+\/(?:email|wechat)|(?:notices|evaluations)\/[^/]+\/fragment)\.html$/;

/** `titles` holds the pages seen so far by their title, and grows. */
function titleFaults(page: SitePage, titles: Map<string, string>): HtmlFault[] {
  const element = page.elements.find(
    ({ name, parent }) => name === 'title' && parent && 'name' in parent && parent.name === 'head',
  );
  const title = element ? textOf(element) : '';
  const earlier = titles.get(title);
  const fault = { file: page.file, line: lineOf(page, element), rule: 'unique-title' };
  if (title === '') return [{ ...fault, message: '页面没有标题；请填写 <title>' }];
  if (earlier !== undefined) {
    const message = `标题「${title}」与「${earlier}」的相同；每页的标题应能区别`;
    return [{ ...fault, message }];
  }
  titles.set(title, page.file);
  return [];
}
