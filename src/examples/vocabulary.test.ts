import { expect, test } from 'vitest';
import { findings } from '../model/findings/index.ts';
import { tableFindings } from '../model/findings/table-findings.ts';
import { CHARTS, wordMeta } from '../schemas/words.ts';
import { CHART_USES, FINDING_USES } from './vocabulary.ts';

test('every chart is explained with props that a figure has', () => {
  expect(Object.keys(CHART_USES).sort()).toEqual([...CHARTS].sort());
  const props = Object.keys(wordMeta('Figure')?.props ?? {});
  for (const { props: named } of Object.values(CHART_USES)) {
    expect(props).toEqual(expect.arrayContaining(Object.keys(named)));
  }
});

test('every finding is shown with a sentence, and no other', () => {
  const names = [...Object.keys(findings), ...Object.keys(tableFindings)];
  expect(Object.keys(FINDING_USES).sort()).toEqual(names.sort());
});
