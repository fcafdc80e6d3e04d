import type { RuleFault } from './site-html-fault.ts';
import {
  ancestorsOf,
  childElements,
  elementsNamed,
  type PageElement,
  type SitePage,
  textOf,
} from './site-html-page.ts';

/** The page says that it is Chinese of the mainland (GW AX-02). */
export function pageLanguage(page: SitePage): RuleFault[] {
  const [html] = elementsNamed(page, 'html');
  const language = html?.attribs['lang'] ?? '';
  if (language === 'zh-CN') return [];
  return [{ element: html, message: `页面语言应为「zh-CN」，实为「${language}」` }];
}

/** A page has one main heading, with text. */
export function oneHeading(page: SitePage): RuleFault[] {
  const [first, ...others] = elementsNamed(page, 'h1');
  if (!first) return [{ message: '页面没有 <h1>；应恰有一个' }];
  const empty = textOf(first) === '' ? [{ element: first, message: '<h1> 没有文字' }] : [];
  const extra = others.map((element) => ({
    element,
    message: `页面应恰有一个 <h1>，又见「${textOf(element)}」；请改为 <h2>`,
  }));
  return [...empty, ...extra];
}

/** Headings go down one level at a time, from <h1>. */
export function headingSteps(page: SitePage): RuleFault[] {
  let before = 0;
  return elementsNamed(page, 'h1', 'h2', 'h3', 'h4', 'h5', 'h6').flatMap((element) => {
    const allowed = before + 1;
    before = Number(element.name.slice(1));
    if (before <= allowed) return [];
    const message = `标题「${textOf(element)}」为 <${element.name}>，此处最多到 <h${allowed}>；请勿跳级`;
    return [{ element, message }];
  });
}

/** What is called Excel is a workbook, and no CSV that Excel happens to open. */
export function excelIsAWorkbook(page: SitePage): RuleFault[] {
  return elementsNamed(page, 'a').flatMap((element) => {
    const words = textOf(element);
    const address = element.attribs['href'] ?? '';
    if (!/Excel$/.test(words) || !address.endsWith('.csv')) return [];
    return [{ element, message: `「${words}」给的是${address}；叫Excel的应是工作簿` }];
  });
}

/** Every table of data has a caption with text and at least one header cell. */
export function tablesHaveCaptions(page: SitePage): RuleFault[] {
  return dataTables(page).flatMap((element) => {
    const caption = childElements(element).find(({ name }) => name === 'caption');
    const faults: RuleFault[] = [];
    if (!caption || textOf(caption) === '') {
      faults.push({ element, message: '表格没有说明；请在 <table> 里先写 <caption>' });
    }
    if (!headersOf(page, element).length) {
      faults.push({ element, message: '表格没有表头；请用 <th scope> 写列名或行名' });
    }
    return faults;
  });
}

/** Every header cell says whether it heads a column or a row. */
export function headersHaveScope(page: SitePage): RuleFault[] {
  return dataTables(page).flatMap((table) =>
    headersOf(page, table)
      .filter(({ attribs }) => !SCOPES.has(attribs['scope'] ?? ''))
      .map((element) => ({
        element,
        message: `表头「${textOf(element)}」没有 scope；请写 scope="col" 或 scope="row"`,
      })),
  );
}

/**
 * A drawing is a picture with a name, or hidden from those who listen; a graphic inside a link or
 * a button that has other text counts as hidden only when it says so.
 */
export function drawingsHaveNames(page: SitePage): RuleFault[] {
  return elementsNamed(page, 'svg').flatMap((element) => {
    const around = ancestorsOf(element);
    if ([element, ...around].some(isHidden) || around.some(({ name }) => name === 'svg')) return [];
    const role = element.attribs['role'] ?? '';
    if (role === 'presentation' || role === 'none') return [];
    if (!['img', 'graphics-document'].includes(role)) {
      const message = '图形应写 role="img" 和名称；只作装饰的写 aria-hidden="true"';
      return [{ element, message }];
    }
    if (nameOf(page, element) !== '') return [];
    const message = '图形没有名称；请写 aria-label、aria-labelledby 或首个子元素 <title>';
    return [{ element, message }];
  });
}

/** No id stands twice, so that links and labels have one target. */
export function idsAreUnique(page: SitePage): RuleFault[] {
  const seen = new Set<string>();
  return page.elements.flatMap((element) => {
    const id = element.attribs['id'];
    if (id === undefined) return [];
    if (!seen.has(id)) {
      seen.add(id);
      return [];
    }
    return [{ element, message: `id「${id}」重复；同一页里每个 id 只能用一次` }];
  });
}

const SCOPES: ReadonlySet<string> = new Set(['col', 'row', 'colgroup', 'rowgroup']);

function dataTables(page: SitePage): PageElement[] {
  return elementsNamed(page, 'table').filter(
    ({ attribs }) => !['presentation', 'none'].includes(attribs['role'] ?? ''),
  );
}

function headersOf(page: SitePage, table: PageElement): PageElement[] {
  return elementsNamed(page, 'th').filter(
    (header) => ancestorsOf(header).find(({ name }) => name === 'table') === table,
  );
}

function isHidden({ attribs }: PageElement): boolean {
  return attribs['aria-hidden'] === 'true' || attribs['hidden'] !== undefined;
}

function nameOf(page: SitePage, element: PageElement): string {
  const { attribs } = element;
  const labelled = (attribs['aria-labelledby'] ?? '')
    .split(/\s+/)
    .map((id) => page.elements.find((other) => id !== '' && other.attribs['id'] === id))
    .map((other) => (other ? textOf(other) : ''))
    .join('');
  const [first] = childElements(element);
  const title = first?.name === 'title' ? textOf(first) : '';
  return labelled || attribs['aria-label']?.trim() || title;
}
