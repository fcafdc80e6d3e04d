import { type DocumentPath, pathText } from '../../data/documents/path.ts';
import type { Edition } from '../../data/edition.ts';
import type { Problem } from '../../data/problem.ts';
import type { RulesFile } from '../../data/rules.ts';
import { numberFault } from '../../text/plain-number.ts';
import { nearest } from '../../text/nearest.ts';
import { conditionField } from '../communities/condition-field.ts';
import type { Check } from './check.ts';

/**
 * The conditions of rules can be judged (`config`): their fields are columns of tables that tell of
 * spaces, and what they ask for, or ask first, is a value that the column can hold. Another one is
 * never met, or the condition never applies, without a word.
 */
export const conditionsCanBeJudged: Check = (edition) =>
  edition.rules.flatMap((file) =>
    (file.rules.conditions ?? []).flatMap(({ field, value, when }, index) => {
      const path = ['conditions', index] as const;
      return [
        ...fieldProblems(edition, file, field, value, [...path, 'field'], [...path, 'value']),
        ...(when == null
          ? []
          : fieldProblems(
              edition,
              file,
              when.field,
              when.equals,
              [...path, 'when', 'field'],
              [...path, 'when', 'equals'],
            )),
      ];
    }),
  );

function fieldProblems(
  { datasets }: Edition,
  { file, lineOf }: RulesFile,
  written: string,
  wanted: string | number,
  fieldAt: DocumentPath,
  valueAt: DocumentPath,
): Problem[] {
  // What is blank has its own problem already.
  if (written === '') return [];
  const at = { rule: 'config', level: 'error', file } as const;
  const field = conditionField(datasets, written);
  if ('message' in field) {
    const suggestion = nearest(field.written, field.known);
    return [
      {
        ...at,
        line: lineOf(fieldAt),
        field: pathText(fieldAt),
        value: written,
        message: field.message,
        hint:
          suggestion === undefined
            ? `可用的：${field.known.join('、')}`
            : `是不是「${suggestion}」？名称要一字不差，单位在内`,
      },
    ];
  }
  if (wanted === '') return [];
  const text = String(wanted);
  const judged = field.isDaysSince ? undefined : field.schema.columns[field.key]?.judge(text);
  const fault = field.isDaysSince
    ? numberFault(text)
    : judged !== undefined && 'fault' in judged
      ? judged.fault
      : undefined;
  if (fault === undefined) return [];
  return [
    {
      ...at,
      line: lineOf(valueAt),
      field: pathText(valueAt),
      value: text,
      message: `「${written}」不会是这个值：${fault.message}`,
      hint: fault.hint,
    },
  ];
}
