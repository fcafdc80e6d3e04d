import type { Problem } from '../../data/problem.ts';
import { isIsoDate } from '../../text/dates.ts';
import type { Edition } from '../../data/edition.ts';
import { divisionEdition, isDivision, lastDivisionName } from '../../schemas/division.ts';
import { type Check, allTables } from './check.ts';
import { placeMeant } from './edition-hints.ts';
import { rowProblems } from './row-problems.ts';

/**
 * Division codes are in the newest GB/T 2260 list not later than the record's date; fictional codes
 * `0000xx` are valid: `division-code`.
 */
export const divisionsAreInForce: Check = (edition) => [
  ...tableProblems(edition),
  ...documentProblems(edition),
];

function tableProblems(edition: Edition): Problem[] {
  return allTables(edition).flatMap((held) => {
    const { schema, day } = held;
    const keys = Object.entries(schema.columns)
      .filter(([, { field }]) => field.type === 'division')
      .map(([key]) => key);
    if (keys.length === 0) return [];
    return rowProblems(held, ({ row }) => {
      const date = schema.recordDate(row) ?? day;
      return keys.flatMap((key) => {
        const code = row[key];
        if (typeof code !== 'string' || !/^\d{6}$/.test(code) || isDivision(code, date)) return [];
        return [{ key, rule: 'division-code' as const, ...wording(edition, code, date) }];
      });
    });
  });
}

function documentProblems(edition: Edition): Problem[] {
  const { site, siteLineOf, today } = edition;
  const places = [
    { code: site.division, date: today, file: 'data/site.json', line: siteLineOf(['division']) },
    ...site.authorities.map((authority, index) => ({
      code: authority.division,
      date: authority.from,
      file: 'data/site.json',
      line: siteLineOf(['authorities', index, 'division']),
    })),
    ...edition.rules.map(({ rules, file, lineOf }) => ({
      code: rules.division,
      date: rules.from ?? today,
      file,
      line: lineOf(['division']),
    })),
    ...edition.prose.flatMap((document) =>
      document.kind === 'policies' && typeof document.frontmatter.division === 'string'
        ? [
            {
              code: document.frontmatter.division,
              date: document.frontmatter.signedOn ?? document.frontmatter.publishedOn ?? today,
              file: document.file,
              line: document.lineOf(['division']),
            },
          ]
        : [],
    ),
  ];
  return places.flatMap(({ code, date: written, file, line }) => {
    // A day that is none has its own problem already, and so has a blank code.
    const date = isIsoDate(written) ? written : today;
    return typeof code !== 'string' || code.trim() === '' || isDivision(code, date)
      ? []
      : [
          {
            rule: 'division-code',
            level: 'error',
            file,
            line,
            field: 'division',
            value: code,
            ...wording(edition, code, date),
          },
        ];
  });
}

function wording(edition: Edition, code: string, date: string): { message: string; hint: string } {
  const suggestion = placeMeant(edition, code, date);
  const list = divisionEdition(date);
  const name = lastDivisionName(code);
  const named = name === undefined ? '' : `（${name}）`;
  return {
    message: `「${code}」${named}不在${list.slice(0, 4)}年${Number(list.slice(4, 6))}月的行政区划代码（GB/T 2260）里`,
    hint:
      suggestion === undefined
        ? '核对代码；区划有过撤并的，用记录当时的代码；开发区不是行政区划，用所在县区的代码'
        : `是不是「${suggestion.code}」${suggestion.name}？区划有过撤并的，用记录当时的代码`,
  };
}
