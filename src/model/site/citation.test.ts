import { describe, expect, it } from 'vitest';
import { citation, datasetCitation, shortHash } from './citation.ts';
import { datasetFixture, deskSchema } from './dataset-fixture.ts';

const bureau = { id: 'bureau', level: '市', division: '000001' };
const site = {
  title: '示例市众创公开',
  authorities: [
    { ...bureau, name: '示例市科技局', from: '2010-01-01', to: '2018-12-31' },
    { ...bureau, name: '示例市科学技术局', from: '2019-01-01', to: null },
  ],
};

describe('citation', () => {
  it('follows GB/T 7714 for a page', () => {
    expect(
      citation({
        responsible: '示例市科学技术局',
        title: '公示几天',
        type: 'EB',
        date: '2026-11-21',
        citedOn: '2026-11-22',
        address: 'https://city.example/reports/notice-days/',
      }),
    ).toBe(
      '示例市科学技术局. 公示几天[EB/OL]. 2026-11-21[2026-11-22]. https://city.example/reports/notice-days/.',
    );
  });

  it.each([
    ['2016-03-31', '示例市科技局'],
    ['2020-03-31', '示例市科学技术局'],
  ])('names the publisher of a dataset as it was called on %s', (version, name) => {
    const dataset = datasetFixture(deskSchema(), {});
    const address = `https://city.example/data/desk-register/${version}.csv`;
    expect(datasetCitation(dataset, site, version, '2026-11-21', address)).toBe(
      `${name}. 工位登记[DS/OL]. ${version}[2026-11-21]. ${address}.`,
    );
  });

  it('falls back on the title of the site when the publisher is not listed', () => {
    const dataset = datasetFixture(deskSchema(), {});
    const nobody = { ...site, authorities: [] };
    expect(
      datasetCitation(dataset, nobody, '2016-03-31', '2026-11-21', 'https://a.example/'),
    ).toMatch(/^示例市众创公开\. /);
  });
});

describe('shortHash', () => {
  it('is the head of the SHA-256 of the text in UTF-8', () => {
    expect(shortHash('')).toBe('e3b0c44298fc');
    expect(shortHash('空间')).toHaveLength(12);
  });
});
