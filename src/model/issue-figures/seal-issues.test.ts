import { expect, test } from 'vitest';
import { chainHash } from '../../data/chained-ledger.ts';
import { COUNT, filesSealed, issueSite, SUM, TABLE } from './issue-figures-fixture.ts';
import { sealIssues } from './seal-issues.ts';

test('sealing records what each word of a published issue prints', () => {
  const { site } = issueSite({ words: [SUM, TABLE] });
  expect(sealIssues([], site, filesSealed('2025-03-01'))).toEqual([
    {
      issue: '2025-07',
      publishedOn: '2025-03-20',
      sealedOn: '2025-12-31',
      errata: [],
      figures: [
        { word: 'Total', props: SUM.props, printed: ['30'] },
        {
          word: 'Table',
          props: TABLE.props,
          printed: ['工位登记', '编号｜名称｜工位数', 'a-1｜东楼｜10', 'a-2｜西楼｜20'],
        },
      ],
      ledger: chainHash(filesSealed('2025-03-01')[0]),
      previous: null,
    },
  ]);
});

test('sealing again adds nothing, and a new issue is chained to the one before', () => {
  const { site, issue } = issueSite({ words: [COUNT] });
  const first = sealIssues([], site, []);
  expect(sealIssues(first, site, [])).toEqual(first);
  const next = { ...issue, id: '2025-08' };
  const [, second] = sealIssues(first, { ...site, issues: [next, issue] }, []);
  expect(second).toMatchObject({ issue: '2025-08', previous: chainHash(first[0]) });
});

test('drafts and issues of a day to come are not sealed', () => {
  expect(sealIssues([], issueSite({ words: [COUNT], draft: true }).site, [])).toEqual([]);
  const { site } = issueSite({ words: [COUNT], today: '2025-03-19' });
  expect(sealIssues([], site, [])).toEqual([]);
});
