import { pathText } from '../../data/documents/path.ts';
import type { Edition } from '../../data/edition.ts';
import { fieldKey } from '../../data/field-key.ts';
import type { Problem } from '../../data/problem.ts';
import type { TableSchema } from '../../schemas/dataset.ts';
import { spaces } from '../../schemas/space.ts';
import { nearest } from '../../text/nearest.ts';
import type { Check } from './check.ts';

/** The conditions of rules can be judged: columns of the spaces, and values of theirs (`config`). */
export const conditionsCanBeJudged: Check = (edition) => [
  ...conditionProblems(edition),
  ...conditionValueProblems(edition),
];

/** Conditions of rules name columns of the spaces: `config`. */
function conditionProblems(edition: Edition): Problem[] {
  const titles = Object.values(spaces.columns).map(({ field }) => field.title);
  return edition.rules.flatMap(({ rules, file, lineOf }) =>
    (rules.conditions ?? []).flatMap(({ field, when }, index) => {
      const path = ['conditions', index];
      const named = [
        { header: field, at: [...path, 'field'] },
        ...(when ? [{ header: when.field, at: [...path, 'when', 'field'] }] : []),
      ];
      return named.flatMap(({ header, at }): Problem[] => {
        if (header === '' || titles.includes(header)) return [];
        const suggestion = nearest(header, titles);
        return [
          {
            rule: 'config',
            level: 'error',
            file,
            line: lineOf(at),
            field: pathText(at),
            value: header,
            message: `空间名录没有「${header}」这一列`,
            hint:
              suggestion === undefined
                ? `可用的列：${titles.join('、')}`
                : `是不是「${suggestion}」？列名要一字不差，单位在内`,
          },
        ];
      });
    }),
  );
}

/**
 * What a condition asks for, or asks first, is a value that its column can hold: `config`. Another
 * one is never met, or the condition never applies, without a word.
 */
function conditionValueProblems(edition: Edition): Problem[] {
  const schema: TableSchema = spaces;
  return edition.rules.flatMap(({ rules, file, lineOf }) =>
    (rules.conditions ?? []).flatMap(({ field, value, when }, index) => {
      const path = ['conditions', index];
      const given = [
        { header: field, value, at: [...path, 'value'] },
        ...(when
          ? [{ header: when.field, value: when.equals, at: [...path, 'when', 'equals'] }]
          : []),
      ];
      return given.flatMap(({ header, value: wanted, at }): Problem[] => {
        const key = fieldKey({ schema }, header);
        // A column or value that is none has its own problem already.
        if (key === undefined || wanted === '') return [];
        const judged = schema.columns[key]?.judge(String(wanted));
        if (judged === undefined || 'value' in judged) return [];
        const { message, hint } = judged.fault;
        return [
          {
            rule: 'config',
            level: 'error',
            file,
            line: lineOf(at),
            field: pathText(at),
            value: String(wanted),
            message: `「${header}」不会是这个值：${message}`,
            hint,
          },
        ];
      });
    }),
  );
}
