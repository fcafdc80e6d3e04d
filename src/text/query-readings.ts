import { queryWords } from './search-terms.ts';
import { ungrouped } from './word-match.ts';

/** A 文号 as people type it: 国办发2016 7号, 2023年第46号, 2023第46号, 栩科[2019] 22 号. */
const LOOSE_NUMBER =
  /([\p{Script=Han}A-Za-z]*)\s*[〔[【〖(]?\s*((?:19|20)\d{2})(?:\s*[〕\]】〗)]\s*|\s*年\s*|\s+|(?=第))第?\s*0*(\d{1,5})\s*号/gu;

/** One that only the issuer before it tells from a month or a number: 国办发2016-7, 国办发20167号. */
const BARE_NUMBER =
  /([\p{Script=Han}A-Za-z])\s*((?:19|20)\d{2})(?:\s*-\s*0*(\d{1,5})(?![\d-])\s*号?|(\d{1,4})\s*号)/gu;

/** A quarter as people and tables write it: 三季度, 第三季度, 3季度, 2026Q3. */
const LOOSE_QUARTER = /(?:\b(\d{4})[年\s-]*)?(?:第?([一二三四1-4])季度|Q([1-4])(?![\da-z]))/gi;
const QUARTERS = '一二三四';

/** A day as people and tables write it: 2016-02-18, 2016.2.18, 2016/2/18. */
const LOOSE_DAY = /\b(\d{4})([-./])0?(\d{1,2})\2(?:0)?(\d{1,2})(?!\d)/g;

/** An amount in ten thousands: 8.8万元. */
const TEN_THOUSANDS = /(\d[\d,]*(?:\.\d{1,4})?)\s*万元/g;

/**
 * The words of a query in the ways in which it may be meant, the likeliest first: a 文号 without its brackets
 * is first read as one with them, a day, a quarter and an amount last as the site writes them. All words of
 * one reading must be found.
 */
export function queryReadings(query: string): string[][] {
  const plain = query.normalize('NFKC');
  const united = plain
    .replace(LOOSE_NUMBER, (_, issuer: string, year: string, number: string) => {
      return `${issuer}(${year})${number}号`;
    })
    .replace(BARE_NUMBER, (_, issuer: string, year: string, number?: string, joined?: string) => {
      return `${issuer}(${year})${number ?? joined}号`;
    });
  const written = plain
    .replace(LOOSE_DAY, (_, year: string, _point, month: string, day: string) => {
      return `${year}年${month}月${day}日`;
    })
    .replace(LOOSE_QUARTER, (_, year?: string, digit?: string, letters?: string) => {
      const quarter = letters ?? (QUARTERS.indexOf(digit ?? '') + 1 || digit);
      return `${year === undefined ? '' : `${year}年`}第${quarter}季度`;
    });
  const inYuan = written.replace(TEN_THOUSANDS, (_, amount: string) => {
    return `${Math.round(Number(amount.replaceAll(',', '')) * 10_000)}元`;
  });
  const readings = [united, query, written, inYuan]
    .map((each) => queryWords(each).map(ungrouped))
    .filter((words) => words.length > 0);
  return [...new Map(readings.map((words) => [words.join(' '), words])).values()];
}
