import { expect, it } from 'vitest';
import { siteOf } from '../../testing/site-of-tables.ts';
import { namedOffice } from './named-office.ts';

const bureau = {
  id: 'kcj',
  name: '示例市科技局',
  level: '市',
  division: '000010',
  from: '2015-01-01',
  to: null,
};
const contact = { office: '示例市科技局 平台处', phone: '0000-0000010' };

/** Which office the catalogue names for a clause of 市科技主管部门, and for one of another. */
const officeOf = (...named: readonly string[]) =>
  namedOffice(
    siteOf(
      {
        provisions:
          '编号,政策,条款,主题,性质,义务主体,摘要\np1,m1,一,公示,应,市科技主管部门,公示\np2,m1,二,填报,应,在册载体,填报',
        disclosures: [
          '编号,公开事项,公开内容,依据条款,公开主体,时限,频率,栏目',
          ...named.map((office, at) => `d${at},事项,内容,p2；p1,${office},未写,,notices/`),
        ].join('\n'),
      },
      { site: { authorities: [bureau], contact } },
    ),
    '市科技主管部门',
  );

it('is the office that the catalogue of disclosures names for its clauses, with its telephone', () => {
  expect(officeOf('示例市科技局')).toEqual({ name: '示例市科技局', phone: '0000-0000010' });
});

it('is not who answers for several offices, or beside another authority', () => {
  const told = (obligor: string, ids: string) =>
    namedOffice(
      siteOf(
        {
          provisions:
            '编号,政策,条款,主题,性质,义务主体,摘要\np1,m1,一,公示,应,市科技主管部门,公示\np2,m1,二,公开,应,各扶持主管部门,公开\np3,m1,三,拨付,应,市财政主管部门,拨付',
          disclosures: `编号,公开事项,公开内容,依据条款,公开主体,时限,频率,栏目\nd1,事项,内容,${ids},示例市科技局,未写,,notices/`,
        },
        { site: { authorities: [bureau], contact } },
      ),
      obligor,
    );
  expect(told('各扶持主管部门', 'p2')).toBeUndefined();
  expect(told('市财政主管部门', 'p1；p3')).toBeUndefined();
  expect(told('市财政主管部门', 'p3')).toEqual({ name: '示例市科技局', phone: '0000-0000010' });
});

it('is none where the catalogue names none, several, or one that the site does not list', () => {
  expect(officeOf()).toBeUndefined();
  expect(officeOf('示例市科技局', '示例市财政局')).toBeUndefined();
  expect(officeOf('别处科技局')).toBeUndefined();
});
