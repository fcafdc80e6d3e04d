import { describe, expect, it } from 'vitest';
import type { Dataset } from '../../data/dataset.ts';
import { datasetFixture, deskSchema } from './dataset-fixture.ts';
import { siteFixture } from './site-fixture.ts';
import { catalogStructuredData, datasetStructuredData, licenseOf } from './structured-data.ts';

const address = (route: string) => `https://city.example/${route}`;

function desks(versions: Record<string, string>, errata?: string): Dataset {
  const dataset = datasetFixture(deskSchema(), versions, errata);
  const document = { ...dataset.document, description: '一行一间。', license: 'CC-BY-4.0' };
  return { ...dataset, document };
}

describe('datasetStructuredData', () => {
  it('says what the files are, their columns, and that all is fictional', () => {
    const site = siteFixture({
      today: '2016-12-31',
      datasets: [desks({ '2016-03-31': '编号,名称\na-1,东楼\n' })],
    });
    const held = site.dataset('desk-register')!;
    expect(datasetStructuredData(site, held.dataset, held.current, address)).toMatchObject({
      '@type': 'Dataset',
      url: 'https://city.example/data/desk-register/',
      description: '示例（虚构）。一行一间。',
      license: 'https://spdx.org/licenses/CC-BY-4.0.html',
      version: '2016-03-31',
      dateModified: '2016-03-31',
      variableMeasured: expect.arrayContaining([
        {
          '@type': 'PropertyValue',
          propertyID: 'desks',
          name: '工位数',
          description: '工位数',
          unitText: '个',
        },
      ]),
    });
  });

  it('is as new as the newest correction that took effect', () => {
    const errata =
      '版本,编号,字段,原值,更正值,类别,原因,依据,更正日期\n' +
      '2016-03-31,a-1,名称,东楼,西楼,更正,抄错,,2016-05-01\n' +
      '2016-03-31,a-1,名称,西楼,南楼,更正,抄错,,2017-05-01\n';
    const dataset = desks({ '2016-03-31': '编号,名称\na-1,东楼\n' }, errata);
    const site = siteFixture({ today: '2016-12-31', datasets: [dataset] });
    const held = site.dataset('desk-register')!;
    const data = datasetStructuredData(site, held.dataset, held.current, address);
    expect(data['dateModified']).toBe('2016-05-01');
  });

  it('names no file before there is one', () => {
    const site = siteFixture({ today: '2016-12-31', datasets: [desks({})] });
    const held = site.dataset('desk-register')!;
    const data = datasetStructuredData(site, held.dataset, held.current, address);
    expect(data['distribution']).toEqual([]);
    expect(data).not.toHaveProperty('version');
  });
});

describe('catalogStructuredData', () => {
  it('lists the datasets by their pages', () => {
    const site = siteFixture({ today: '2016-12-31' });
    const data = catalogStructuredData(site, [desks({})], address);
    expect(data['dataset']).toMatchObject([{ url: 'https://city.example/data/desk-register/' }]);
  });
});

describe('licenseOf', () => {
  it('leads an SPDX id to its page and leaves a named licence alone', () => {
    expect(licenseOf({ license: 'CC0-1.0' }).url).toBe('https://spdx.org/licenses/CC0-1.0.html');
    const own = { name: '本市许可', url: 'https://city.example/l' };
    expect(licenseOf({ license: own })).toBe(own);
  });
});
