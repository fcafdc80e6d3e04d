import type { RuleFault } from './site-html-fault.ts';
import { childElements, elementsNamed, type PageElement, type SitePage } from './site-html-page.ts';

/**
 * The page carries a strict Content-Security-Policy, before anything that it should govern: a
 * policy in a meta element says nothing about what stands above it.
 */
export function contentPolicy(page: SitePage): RuleFault[] {
  const [head] = elementsNamed(page, 'head');
  const inHead = head ? childElements(head) : [];
  const place = inHead.findIndex(isPolicy);
  const element = inHead[place];
  if (!element) {
    const message = '页面没有 Content-Security-Policy；请在 <head> 最前面写该 meta 标签';
    return [{ element: head, message }];
  }
  const early = inHead.slice(0, place).find((other) => !mayComeFirst(other));
  const order = early
    ? [{ element, message: `Content-Security-Policy 管不到它前面的 <${early.name}>；请移到前面` }]
    : [];
  return [...order, ...policyFaults(element)];
}

/** Nothing that the policy would refuse: inline scripts, styles, handlers. */
export function noInlineCode(page: SitePage): RuleFault[] {
  return page.elements.flatMap((element) => {
    const { name, attribs } = element;
    const attributes = Object.keys(attribs)
      .filter((attribute) => attribute === 'style' || /^on[a-z]+$/.test(attribute))
      .map((attribute) => ({
        element,
        message: `<${name}> 有行内属性「${attribute}」，会被安全策略拒绝；请写进样式或脚本文件`,
      }));
    if (name === 'style') {
      attributes.push({ element, message: '页面里有 <style>，会被安全策略拒绝；请写进样式文件' });
    }
    if (name === 'script' && attribs['src'] === undefined && !isDataBlock(attribs['type'])) {
      attributes.push({ element, message: '页面里有行内脚本，会被安全策略拒绝；请写进脚本文件' });
    }
    return attributes;
  });
}

/** Only kinds that browsers never run; import maps and speculation rules are refused as well. */
function isDataBlock(type: string | undefined): boolean {
  return type === 'application/ld+json' || type === 'application/json';
}

function isPolicy({ name, attribs }: PageElement): boolean {
  return name === 'meta' && attribs['http-equiv']?.toLowerCase() === 'content-security-policy';
}

/** The encoding must stand in the first 1024 bytes; a title and a viewport fetch nothing. */
function mayComeFirst({ name, attribs }: PageElement): boolean {
  if (name === 'title') return true;
  return name === 'meta' && (attribs['charset'] !== undefined || attribs['name'] === 'viewport');
}

function policyFaults(element: PageElement): RuleFault[] {
  const directives = new Map(
    (element.attribs['content'] ?? '')
      .split(';')
      .map((directive) => directive.trim().split(/\s+/))
      .map(([name = '', ...sources]) => [name.toLowerCase(), sources] as const),
  );
  const faults: string[] = [];
  if (!directives.has('default-src')) faults.push("没有 default-src；请写 default-src 'none'");
  for (const [name, sources] of directives) {
    const loose = sources.filter((source) => LOOSE_SOURCES.has(source.toLowerCase()));
    if (loose.length > 0) faults.push(`${name} 过宽「${loose.join(' ')}」；请只列站内来源`);
    if (IGNORED_IN_META.has(name)) faults.push(`${name} 写在页面里无效；请删去，改由服务器发出`);
  }
  return faults.map((message) => ({ element, message: `Content-Security-Policy ${message}` }));
}

const LOOSE_SOURCES: ReadonlySet<string> = new Set([
  '*',
  'http:',
  'https:',
  "'unsafe-eval'",
  "'unsafe-inline'",
]);

const IGNORED_IN_META: ReadonlySet<string> = new Set(['frame-ancestors', 'report-uri', 'sandbox']);
