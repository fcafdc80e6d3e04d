import { findPersonalData } from '../../text/personal-data.ts';
import { addYearsCivil } from '../../text/dates.ts';
import type { RowsOf, SiteData } from '../site/site-data.ts';
import { officeOf } from './office.ts';
import { creditCodeOf, recipientKey, stated } from './recipient.ts';

type Entry = RowsOf<'support'>[number];

/** One question put to every record. A hit is something to look at, not an error. */
export interface QualityCheck {
  readonly name: string;
  readonly title: string;
  /** What it may mean, for readers. */
  readonly meaning: string;
  readonly find: (entries: readonly Entry[], today: string) => Entry[];
}

/** Amounts of zero: support that is not money states its 计价说明 and no amount. */
function zeroAmounts(entries: readonly Entry[]): Entry[] {
  return entries.filter(({ row }) => row.amount === 0);
}

/** Neither an amount nor how the support was valued. */
function amountsUnexplained(entries: readonly Entry[]): Entry[] {
  return entries.filter(({ row }) => row.amount === null && stated(row.valuation) === undefined);
}

/** No credit code: the recipient is told apart by its name only. */
function codesMissing(entries: readonly Entry[]): Entry[] {
  return entries.filter(({ row }) => creditCodeOf(row) === undefined);
}

/** No space: nobody can tell where the support went. */
function spacesMissing(entries: readonly Entry[]): Entry[] {
  return entries.filter(({ row }) => stated(row.spaceId) === undefined);
}

/** Neither a clause nor a document number. */
function groundsMissing(entries: readonly Entry[]): Entry[] {
  return entries.filter(
    ({ row }) => stated(row.provisionIds) === undefined && stated(row.docNumber) === undefined,
  );
}

function sourcesMissing(entries: readonly Entry[]): Entry[] {
  return entries.filter(({ row }) => stated(row.sources) === undefined);
}

function datesInFuture(entries: readonly Entry[], today: string): Entry[] {
  return entries.filter(({ row }) => row.actedOn > today);
}

function datesLongPast(entries: readonly Entry[], today: string): Entry[] {
  const first = addYearsCivil(today, -25);
  return entries.filter(({ row }) => row.actedOn < first);
}

function periodsFarAhead(entries: readonly Entry[], today: string): Entry[] {
  const last = addYearsCivil(today, 12);
  return entries.filter(({ row }) => (stated(row.to) ?? '') > last);
}

function endsBeforeStarts(entries: readonly Entry[]): Entry[] {
  return entries.filter(({ row }) => {
    const [from, to] = [stated(row.from), stated(row.to)];
    return from !== undefined && to !== undefined && to < from;
  });
}

/** A payment or recovery of an earlier day than the record that it names. */
function beforeOriginals(entries: readonly Entry[]): Entry[] {
  const dayOf = new Map(entries.map(({ row }) => [row.id, row.actedOn]));
  return entries.filter(({ row }) => {
    const first = dayOf.get(stated(row.originalId) ?? '');
    return first !== undefined && row.actedOn < first;
  });
}

/** One day of the period is given and the other is not. */
function periodsOpen(entries: readonly Entry[]): Entry[] {
  return entries.filter(
    ({ row }) => (stated(row.from) === undefined) !== (stated(row.to) === undefined),
  );
}

/** One credit code under several names. */
function codesWithSeveralNames(entries: readonly Entry[]): Entry[] {
  const coded = entries.filter(({ row }) => creditCodeOf(row) !== undefined);
  return severalOf(coded, ({ row }) => creditCodeOf(row) ?? '', nameOf);
}

/** One name with several credit codes. */
function namesWithSeveralCodes(entries: readonly Entry[]): Entry[] {
  const coded = entries.filter(({ row }) => creditCodeOf(row) !== undefined);
  return severalOf(coded, nameOf, ({ row }) => creditCodeOf(row) ?? '');
}

const EMAIL = /[\w.+-]+@[\w-]+(?:\.[\w-]+)+/;

/** An e-mail address or a mobile number in a cell of text. */
function contactsInText(entries: readonly Entry[]): Entry[] {
  return entries.filter(({ row }) =>
    textsOf(row).some((text) => EMAIL.test(text) || findPersonalData(text).length > 0),
  );
}

const LONGEST_TITLE = 140;

function programmesTooLong(entries: readonly Entry[]): Entry[] {
  return entries.filter(({ row }) => row.programme.length > LONGEST_TITLE);
}

/** The remark only repeats the name of the programme. */
function remarksRepeated(entries: readonly Entry[]): Entry[] {
  return entries.filter(({ row }) => row.note !== null && row.note === row.programme);
}

function lineBreaksInText(entries: readonly Entry[]): Entry[] {
  return entries.filter(({ row }) =>
    [row.recipient, row.department, row.programme].some((text) => /[\r\n]/.test(text)),
  );
}

/** All checks, those about money first. */
export const QUALITY_CHECKS: readonly QualityCheck[] = [
  ['zero-amount', '金额写作0', '可能是真的核减为零，也可能是不计价的扶持误写成0', zeroAmounts],
  ['amount-unexplained', '没有金额，也没有计价说明', '这些记录不在合计里', amountsUnexplained],
  ['code-missing', '没有统一社会信用代码', '只能按名称认单位', codesMissing],
  ['space-missing', '没有写空间', '不知道用在哪个空间', spacesMissing],
  ['ground-missing', '没有依据条款，也没有文号', '查不到依据哪一条', groundsMissing],
  ['source-missing', '没有来源', '查不到原件', sourcesMissing],
  ['date-in-future', '批准日期还没有到', '多半是年份写错', datesInFuture],
  ['date-long-past', '批准日期在25年以前', '多半是年份写错', datesLongPast],
  ['period-far-ahead', '期间止在12年以后', '多半是年份写错', periodsFarAhead],
  ['end-before-start', '期间止早于期间起', '两个日期写反或写错', endsBeforeStarts],
  ['before-original', '早于所依的原记录', '日期写错，或先拨付后批准', beforeOriginals],
  ['period-open', '期间只写了一头', '不知道从哪天起或到哪天止', periodsOpen],
  ['code-two-names', '同一信用代码有几个名称', '改名、简称或代码写错', codesWithSeveralNames],
  ['name-two-codes', '同一名称有几个信用代码', '同名的两家，或代码写错', namesWithSeveralCodes],
  ['contact-in-text', '文字里有邮箱或手机号', '应当删去个人的联系方式', contactsInText],
  ['programme-too-long', '项目名称超过140字', '可能把说明写进了名称', programmesTooLong],
  ['remark-repeated', '备注与项目名称相同', '备注没有说明什么', remarksRepeated],
  ['line-break', '名称里有换行', '多半是从别处粘贴来的', lineBreaksInText],
].map(([name, title, meaning, find]) => ({ name, title, meaning, find }) as QualityCheck);

/** What a check found: how many records, and under which departments. */
export interface QualityResult extends Omit<QualityCheck, 'find'> {
  readonly entries: readonly Entry[];
  /** Departments with their counts, the most first. */
  readonly departments: readonly { readonly name: string; readonly records: number }[];
}

/** The results of all checks, those that found nothing included. */
export function supportQuality(
  { site, today }: Pick<SiteData, 'site' | 'today'>,
  entries: readonly Entry[],
): QualityResult[] {
  return QUALITY_CHECKS.map(({ find, ...check }) => {
    const found = find(entries, today);
    const counts = new Map<string, number>();
    for (const { row } of found) {
      const { name } = officeOf(site, row.department, row.actedOn);
      counts.set(name, (counts.get(name) ?? 0) + 1);
    }
    const departments = [...counts].map(([name, records]) => ({ name, records }));
    departments.sort((a, b) => b.records - a.records || (a.name < b.name ? -1 : 1));
    return { ...check, entries: found, departments };
  });
}

/** The records whose key goes with more than one other value. */
function severalOf(
  entries: readonly Entry[],
  keyOf: (entry: Entry) => string,
  valueOf: (entry: Entry) => string,
): Entry[] {
  const values = new Map<string, Set<string>>();
  for (const entry of entries) {
    const held = values.get(keyOf(entry));
    if (held === undefined) values.set(keyOf(entry), new Set([valueOf(entry)]));
    else held.add(valueOf(entry));
  }
  return entries.filter((entry) => (values.get(keyOf(entry))?.size ?? 0) > 1);
}

function nameOf({ row }: Entry): string {
  return recipientKey({ creditCode: null, recipient: row.recipient });
}

function textsOf({ recipient, department, programme, valuation, note }: Entry['row']): string[] {
  return [recipient, department, programme, valuation ?? '', note ?? ''];
}
