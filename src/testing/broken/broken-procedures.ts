import { type BrokenInput, append, both, cell, swap } from './broken-input.ts';

const COMMUNITIES = 'data/communities/2016-03-01.csv';
const REVIEWS = 'data/community-reviews/2016-03-01.csv';
const NOTICE = 'data/notices/n2016-01/notice.json';

/** Records that contradict the procedure which they record. */
export const BROKEN_PROCEDURES: readonly BrokenInput[] = [
  {
    title: 'a community on trial that failed two reviews in a row, at its state',
    change: both(
      cell(REVIEWS, 2, '结论', '未通过'),
      append(REVIEWS, 'cr02,c01,2014,未通过,,,src1'),
    ),
    expected: [
      {
        rule: 'community-exit',
        file: COMMUNITIES,
        line: 2,
        column: 'F',
        field: '状态',
        says: '2014、2015两次考核都未通过，状态却是「备案试点」',
      },
    ],
  },
  {
    title: 'a 公示 that ends a working day too soon, at its last day',
    change: swap(NOTICE, '"to": "2016-03-07"', '"to": "2016-03-04"'),
    expected: [
      { rule: 'notice-period', file: NOTICE, line: 11, field: 'period.to', says: '2016-03-07' },
    ],
  },
];
