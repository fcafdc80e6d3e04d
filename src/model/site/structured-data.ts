import type { DatasetAsOf } from '../../data/as-of.ts';
import type { Dataset } from '../../data/dataset.ts';
import type { DatasetDocument } from '../../schemas/documents/dataset-document.ts';
import { editionMark } from '../../text/edition-statement.ts';
import { publisherName } from './citation.ts';
import { sloganOf } from './slogan.ts';
import type { SiteData } from './site-data.ts';

/** Makes a route absolute. */
type Address = (route: string) => string;

/** The licence of a dataset: its SPDX id with the page that explains it, or as the edition says. */
export function licenseOf({ license }: Pick<DatasetDocument, 'license'>): {
  name: string;
  url: string;
} {
  return typeof license === 'string'
    ? { name: license, url: `https://spdx.org/licenses/${license}.html` }
    : license;
}

/**
 * The schema.org Dataset of a dataset's page, as of the site's today. A demonstration says in the
 * description what it is, so that a search engine's list of data says it too.
 */
export function datasetStructuredData(
  site: SiteData,
  dataset: Dataset,
  current: DatasetAsOf,
  address: Address,
): Record<string, unknown> {
  const { document, name, schema } = dataset;
  const version = current.asOf;
  const files = version === undefined ? [] : DISTRIBUTIONS;
  return {
    '@context': 'https://schema.org',
    '@type': 'Dataset',
    '@id': address(`data/${name}/`),
    url: address(`data/${name}/`),
    name: document.title,
    description: described(site, document),
    inLanguage: 'zh-CN',
    isAccessibleForFree: true,
    license: licenseOf(document).url,
    ...(version === undefined ? {} : { version, dateModified: modifiedOn(dataset, site, version) }),
    ...(document.keywords ? { keywords: document.keywords } : {}),
    creator: organization(publisherName(dataset, site.site, version ?? site.today)),
    includedInDataCatalog: { '@type': 'DataCatalog', '@id': address('data/') },
    variableMeasured: Object.entries(schema.columns).map(([key, { field }]) => ({
      '@type': 'PropertyValue',
      propertyID: key,
      name: field.title,
      description: field.description,
      ...(field.unit === undefined ? {} : { unitText: field.unit }),
    })),
    distribution: files.map(({ file, type, title }) => ({
      '@type': 'DataDownload',
      name: title,
      contentUrl: address(`data/${name}/${file}`),
      encodingFormat: type,
    })),
  };
}

/** The schema.org DataCatalog of `data/`. */
export function catalogStructuredData(
  site: SiteData,
  datasets: readonly Pick<Dataset, 'name' | 'document'>[],
  address: Address,
): Record<string, unknown> {
  const mark = editionMark(site.site);
  const slogan = sloganOf(site.site);
  return {
    '@context': 'https://schema.org',
    '@type': 'DataCatalog',
    '@id': address('data/'),
    url: address('data/'),
    name: `${site.site.title}：数据`,
    description: mark === undefined ? slogan : `${mark}。${slogan}`,
    inLanguage: 'zh-CN',
    dataset: datasets.map(({ name, document }) => ({
      '@type': 'Dataset',
      '@id': address(`data/${name}/`),
      url: address(`data/${name}/`),
      name: document.title,
      description: described(site, document),
      license: licenseOf(document).url,
    })),
  };
}

const DISTRIBUTIONS = [
  { file: 'latest.csv', type: 'text/csv', title: 'CSV' },
  {
    file: 'latest.xlsx',
    type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    title: 'Excel',
  },
  { file: 'latest.excel.csv', type: 'text/csv', title: 'Excel用的CSV' },
  { file: 'latest.json', type: 'application/json', title: 'JSON' },
] as const;

function described({ site }: SiteData, document: DatasetDocument): string {
  const illustrative = site.illustrative || document.illustrative === true;
  const mark = editionMark({ kind: site.kind, illustrative });
  return mark === undefined ? document.description : `${mark}。${document.description}`;
}

function modifiedOn({ errata }: Dataset, { today }: SiteData, version: string): string {
  const corrected = (errata?.entries ?? []).map(({ row }) => row.correctedOn);
  return [version, ...corrected.filter((day) => day <= today)].sort().at(-1) ?? version;
}

function organization(name: string): Record<string, string> {
  return { '@type': 'Organization', name };
}
