import { load } from 'cheerio';
import { htmlValidator } from '../../testing/html-validator.ts';
import { parseXml } from '../import-docx/xml.ts';

/**
 * What a feed validator (validator.w3.org/feed) would say of a feed that lies at `address`, as far
 * as it can be known offline: XML, required elements, dates, ids, addresses, HTML of the entries.
 */
export function feedFaults(xml: string, address: string): string[] {
  try {
    parseXml(xml, '供稿');
  } catch (error) {
    return [`not well-formed: ${String(error)}`];
  }
  const isAtom = load(xml, { xml: true })('feed').length > 0;
  return [
    ...(xml.startsWith('<?xml version="1.0" encoding="utf-8"?>') ? [] : ['no XML declaration']),
    ...(CONTROLS.test(xml) || !xml.isWellFormed() ? ['control or broken characters'] : []),
    ...(isAtom ? atomFaults(xml, address) : rssFaults(xml, address)),
  ];
}

const CONTROLS = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufffd-\uffff]/;

function atomFaults(xml: string, address: string): string[] {
  const $ = load(xml, { xml: true });
  const text = (path: string) => $(path).text();
  const self = $('feed > link[rel=self]').attr('href');
  return [
    ...($('feed').attr('xmlns') === 'http://www.w3.org/2005/Atom' ? [] : ['no Atom namespace']),
    ...['id', 'title', 'updated'].flatMap((name) => one($(`feed > ${name}`).length, name)),
    ...(text('feed > author > name') === '' ? ['no author'] : []),
    ...(self === address ? [] : [`self is ${self}`]),
    ...rfc3339($('feed > updated').text()),
    ...$('entry')
      .toArray()
      .flatMap((entry) => {
        const of = (name: string) => $(entry).children(name);
        return [
          ...['id', 'title', 'updated', 'published'].flatMap((name) => one(of(name).length, name)),
          ...absolute(of('id').text()),
          ...absolute(of('link').attr('href') ?? ''),
          ...[...rfc3339(of('updated').text()), ...rfc3339(of('published').text())],
          ...(of('category').attr('term') ? [] : ['category without term']),
          ...of('content, summary, title')
            .toArray()
            .filter((each) => $(each).attr('type') !== 'html')
            .map((each) => `${each.name} is not html`),
          ...htmlFaults(of('content').text()),
          ...htmlFaults(of('summary').text()),
        ];
      }),
    ...repeated(
      $('entry > id')
        .toArray()
        .map((each) => $(each).text()),
    ),
  ];
}

function rssFaults(xml: string, address: string): string[] {
  const $ = load(xml, { xml: true });
  const rss = $('rss');
  const self = $('channel > atom\\:link[rel=self]').attr('href');
  return [
    ...(rss.attr('version') === '2.0' ? [] : ['not RSS 2.0']),
    ...(xml.includes('<content:encoded>') && !rss.attr('xmlns:content') ? ['no namespace'] : []),
    ...['title', 'link', 'description'].flatMap((name) => one($(`channel > ${name}`).length, name)),
    ...absolute($('channel > link').text()),
    ...(self === address ? [] : [`self is ${self}`]),
    ...rfc822($('channel > lastBuildDate').text()),
    ...$('item')
      .toArray()
      .flatMap((item) => {
        const of = (name: string) => $(item).children(name);
        const isPermanent = of('guid').attr('isPermaLink') !== 'false';
        return [
          ...['title', 'link', 'guid', 'pubDate', 'description'].flatMap((name) =>
            one(of(name).length, name),
          ),
          ...absolute(of('link').text()),
          ...(isPermanent ? absolute(of('guid').text()) : []),
          ...rfc822(of('pubDate').text()),
          ...htmlFaults(of('content\\:encoded').text()),
          ...htmlFaults(of('description').text()),
        ];
      }),
    ...repeated(
      $('item > guid')
        .toArray()
        .map((each) => $(each).text()),
    ),
  ];
}

/** Elements and attributes that every reading program keeps. */
const ELEMENTS: Readonly<Record<string, readonly string[]>> = {
  ...Object.fromEntries(
    (
      'h2 h3 h4 p br hr ul li strong em del sup code pre blockquote figure figcaption ' +
      'table caption thead tbody tr td'
    )
      .split(' ')
      .map((name) => [name, []]),
  ),
  ol: ['start'],
  th: ['scope'],
  a: ['href'],
  img: ['src', 'alt'],
};

const GRAMMAR = htmlValidator({
  extends: ['html-validate:standard'],
  rules: {
    'attr-quotes': 'off',
    'void-style': 'off',
    'long-title': 'off',
    'tel-non-breaking': 'off',
    'no-trailing-whitespace': 'off',
  },
});

/** The same text stands in several feeds, each in both formats. */
const judged = new Map<string, readonly string[]>();

function htmlFaults(html: string): readonly string[] {
  const held = judged.get(html) ?? faultsOf(html);
  judged.set(html, held);
  return held;
}

function faultsOf(html: string): string[] {
  const $ = load(html, {}, false);
  const elements = $.root()
    .find('*')
    .toArray()
    .flatMap((element) => {
      const known = ELEMENTS[element.name];
      if (known === undefined) return [`element ${element.name}`];
      return Object.keys(element.attribs)
        .filter((name) => !known.includes(name))
        .map((name) => `attribute ${name} of ${element.name}`);
    });
  const addresses = $.root()
    .find('[href], [src]')
    .toArray()
    .flatMap(({ attribs }) => absolute(attribs['href'] ?? attribs['src'] ?? ''));
  const grammar = GRAMMAR.validateStringSync(html).results.flatMap(({ messages }) =>
    messages.map(({ ruleId, message, line }) => `${ruleId} ${message} (${line})`),
  );
  return [...elements, ...addresses, ...grammar];
}

function one(count: number, name: string): string[] {
  return count === 1 ? [] : [`${count} of ${name}`];
}

function absolute(address: string): string[] {
  const isSound = /^(https?:\/\/[^\s<>"]+|mailto:[^\s<>"]+|tel:[^\s<>"]+)$/.test(address);
  return isSound && isAscii(address) ? [] : [`address ${address}`];
}

function isAscii(address: string): boolean {
  return /^[\x21-\x7e]*$/.test(address);
}

function repeated(ids: readonly string[]): string[] {
  return ids.filter((id, index) => ids.indexOf(id) !== index).map((id) => `twice ${id}`);
}

function rfc3339(date: string): string[] {
  const isSound = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(Z|[+-]\d\d:\d\d)$/.test(date);
  return isSound && !Number.isNaN(Date.parse(date)) ? [] : [`date ${date}`];
}

function rfc822(date: string): string[] {
  const isSound = /^[A-Z][a-z]{2}, \d\d [A-Z][a-z]{2} \d{4} \d\d:\d\d:\d\d \+0800$/.test(date);
  const day = new Date(Date.parse(date) + 8 * 3_600_000);
  return isSound && day.toUTCString().startsWith(date.slice(0, 16)) ? [] : [`date ${date}`];
}
