import { isIsoDate } from '../../text/dates.ts';
import { chineseCount } from './chinese-count.ts';
import { folded } from '../../text/folded.ts';

/** What a line of a masthead says; a line may say several things. */
export interface MastheadFacts {
  readonly title?: string;
  readonly series?: '增刊';
  readonly year?: number;
  readonly number?: number;
  readonly total?: number;
  readonly publishedOn?: string;
  readonly publisher?: string;
}

/** What the edition prints in its own mastheads. */
export interface KnownMasthead {
  readonly title: string;
  readonly publisher: string;
  /** 示例 or demonstration lines. */
  readonly statements: readonly string[];
}

const N = '[0-9０-９〇○零一二三四五六七八九十百千]{1,7}';
const DATE = new RegExp(`(${N})年(${N})月(${N})日`);
const TOTAL = new RegExp(`[（(]?总第?(${N})[期号][）)]?`);
const NUMBER = new RegExp(`(?:[〔（(]?(${N})年?[〕）)]?年?)?(增刊)?第(${N})[期号]`);
const SERIAL_TITLE = /^[^。，；：]{2,28}(?:旬报|简报|月报|周报|快报|专报|季报|通讯|通报|信息)$/;
const OFFICE =
  /^[^\d。，；：]{2,40}(?:局|委|厅|处|科|办公室|办|编辑部|中心|委员会|政府|小组|协会|联盟)$/;
const FILLER =
  /主办|承办|主管|编印|主编|编|印发|印|内部资料|注意保存|免费交流|[\s|/／·—\-_（）()：:、，,]/g;

/**
 * What a line says as part of a masthead: title, number, total, publisher, date. Undefined when it
 * says anything else: such a line is text.
 */
export function mastheadFacts(line: string, known: KnownMasthead): MastheadFacts | undefined {
  const text = line.trim();
  if (text === '' || [...text].length > 120) return undefined;
  if (known.statements.some((statement) => folded(statement) === folded(text))) return {};
  if (folded(text) === folded(known.title)) return { title: text };
  if (/^改写：原件印发.*(以原件为准。)$/.test(text)) return {};
  let rest = text.replace(/\s+(?=[年月日期第号）)])|(?<=[年月第（(〔])\s+/g, '');
  let facts: MastheadFacts = {};
  const take = (pattern: RegExp, read: (match: RegExpExecArray) => MastheadFacts | undefined) => {
    const match = pattern.exec(rest);
    const found = match === null ? undefined : read(match);
    if (match === null || found === undefined) return;
    facts = { ...facts, ...found };
    rest = `${rest.slice(0, match.index)} ${rest.slice(match.index + match[0].length)}`;
  };
  take(DATE, ([, year = '', month = '', day = '']) => {
    const parts = [year, month, day].map(chineseCount);
    const date = parts.map((part, index) => String(part ?? '').padStart(index === 0 ? 4 : 2, '0'));
    const publishedOn = date.join('-');
    return isIsoDate(publishedOn) ? { publishedOn } : undefined;
  });
  take(TOTAL, ([, total = '']) => counted('total', total));
  take(NUMBER, ([, year = '', series, number = '']) => {
    const inYear = chineseCount(year);
    const counts = counted('number', number);
    if (counts === undefined) return undefined;
    return {
      ...counts,
      ...(inYear === undefined || inYear < 1900 ? {} : { year: inYear }),
      ...(series === undefined ? {} : { series: '增刊' as const }),
    };
  });
  for (const name of [known.title, known.publisher].filter((each) => each !== '')) {
    if (!rest.includes(name)) continue;
    rest = rest.replace(name, ' ');
    facts = { ...facts, ...(name === known.title ? { title: name } : { publisher: name }) };
  }
  const left = rest.replace(FILLER, '');
  const hasFacts = Object.keys(facts).length > 0;
  if (left === '') return hasFacts ? facts : undefined;
  if (facts.publisher === undefined && OFFICE.test(left) && (hasFacts || /[编印主]/.test(rest))) {
    return { ...facts, publisher: rest.replace(/(?:主办|编印|印发|编)?\s*$/, '').trim() };
  }
  const isTitle = facts.title === undefined && SERIAL_TITLE.test(left);
  return isTitle ? { ...facts, title: rest.trim() } : undefined;
}

function counted(key: 'number' | 'total', text: string): MastheadFacts | undefined {
  const value = chineseCount(text);
  return value === undefined || value < 1 ? undefined : { [key]: value };
}

const PEOPLE =
  '编辑|责任编辑|执行编辑|本期编辑|本期责编|责编|主编|副主编|执行主编|编审|审核|审稿|审定|初审|复审|终审|校对|签发|核稿|供稿|撰稿|执笔|排版|美编|摄影';
const SENT = '报|送|发|呈|呈报|呈送|报送|抄送|抄报|抄发|分送|发送|主送|主报|上报|下发';
const OTHER = '主办|承办|联系人|联系电话|电话|传真|邮箱|电子邮箱|地址|邮编|网址|投稿邮箱|印数';
const IMPRINT = new RegExp(`^[（(【]?(?:${SENT}|${PEOPLE}|${OTHER})[】]?[：:]`);
const MARK = new RegExp(`^[（(【]?(?:${SENT}|${PEOPLE})[】]?[：:]`);
/** 「责任编辑 张三」 without a colon, as it stands in tables. */
const NAMED = new RegExp(
  `^(?:编辑|责任编辑|本期编辑|责编|主编|编审|校对|签发)[\\s　]+\\S{2,4}(?:[\\s　、]\\S{2,4})*$`,
);
const COPIES = /^[（(]?(?:共|本期)?[印发]?\s*印?(?:数|发)?[：:]?\d{1,5}份[）)]?$/;

/** A line of the 版记 at the end: 报：…, 送：…, 责任编辑：…, ××局 ×年×月×日印发. */
export function isImprintLine(line: string): boolean {
  const text = line.trim().replace(/\s+/g, '');
  return IMPRINT.test(text) || COPIES.test(text) || isImprintMark(line);
}

/** The name of an office alone, as it stands in the table of a 版记. */
export function isOfficeLine(line: string): boolean {
  return OFFICE.test(line.trim());
}

/** A line that only a 版记 has; one of them makes the lines around it a 版记. */
export function isImprintMark(line: string): boolean {
  const text = line.trim().replace(/\s+/g, '');
  return (
    MARK.test(text) || NAMED.test(line.trim()) || (/印(?:发|制)?$/.test(text) && DATE.test(text))
  );
}
