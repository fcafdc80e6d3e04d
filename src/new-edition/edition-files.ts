import { toCsv } from '../exporters/csv.ts';
import { DATASETS } from '../schemas/datasets.ts';
import { FORMAT } from '../schemas/format.ts';
import type { TableSchema } from '../schemas/dataset.ts';
import { noticeEntries } from '../schemas/notice-entry.ts';
import type { Site } from '../schemas/documents/site.ts';
import { sources } from '../schemas/terms.ts';
import { escapeText } from '../text/escape-mdx.ts';
import { emptyTemplate } from '../workbook/template-of.ts';
import { templateWorkbook } from '../workbook/write-template.ts';
import { bureauSlogan } from '../text/bureau-slogan.ts';
import type { Answers } from './answers.ts';
import type { Choice, ChoiceName } from './choices.ts';
import { type DatasetAbout, datasetDocumentOf } from './dataset-documents.ts';

/** A file of a new edition, its path relative to the edition's folder. */
export interface NewFile {
  readonly path: string;
  readonly content: string | Uint8Array;
}

/** The folder of the empty workbooks: beside the edition's own folders, no input of the site. */
const TEMPLATE_FOLDER = '模板';
/** The id of the row that stands for what the bureau itself has on record. */
export const REGISTER = 'register';

/** The id of the bureau among the authorities. */
const BUREAU = 'bureau';

/**
 * The files that the site is built from: enough for a first build without an error. `schemas` is where
 * docs/schemas lies, seen from the folder of the edition.
 */
export function editionFiles(answers: Answers, today: string, schemas: string): NewFile[] {
  const { place, isInvented, contact } = answers;
  const about = { place, isInvented, publisher: BUREAU, office: contact.office };
  return [
    document('data/site.json', 'site', siteDocument(answers, today), schemas),
    { path: 'data/terms/sources.csv', content: sourcesTable(answers, today) },
    ...answers.choices.flatMap(({ name }) => datasetFiles(name, about, today, schemas)),
    { path: 'content/pages/about.mdx', content: aboutPage(answers) },
  ];
}

/** A table that holds nothing yet. */
export function datasetFiles(
  name: ChoiceName,
  about: DatasetAbout,
  today: string,
  schemas: string,
): NewFile[] {
  // 公示 and 公布 are a folder each; only the place for them can be prepared.
  if (name === 'notices') return [{ path: 'data/notices/.gitkeep', content: '' }];
  return [
    document(`data/${name}/dataset.json`, 'dataset', datasetDocumentOf(name, about), schemas),
    { path: `data/${name}/${today}.csv`, content: toCsv(headersOf(DATASETS[name]), []) },
  ];
}

/** The empty workbook of a table, named by its title. */
export async function templateFile({ name, title }: Choice): Promise<NewFile> {
  const schema = name === 'notices' ? noticeEntries : DATASETS[name];
  return {
    path: `${TEMPLATE_FOLDER}/${name === 'notices' ? '公示名单' : title}.xlsx`,
    content: await templateWorkbook(emptyTemplate(schema, name)),
  };
}

function headersOf({ columns }: Pick<TableSchema, 'columns'>): string[] {
  return Object.values(columns).map(({ field }) => field.title);
}

function siteDocument(answers: Answers, today: string): Site {
  const { bureau, division, isInvented } = answers;
  return {
    title: answers.title,
    format: FORMAT,
    slogan: bureauSlogan(bureau),
    url: answers.url,
    division,
    kind: isInvented ? 'demonstration' : 'government',
    illustrative: isInvented,
    authorities: [
      { id: BUREAU, name: bureau, level: answers.level, division, from: today, to: null },
    ],
    contact: answers.contact,
    newsletter: {
      title: answers.newsletter,
      publisher: bureau,
      editors: [],
      // An issue has at least one column, so that a draft is never empty.
      columns: answers.columns.map((name, index) => ({
        name,
        aliases: [],
        required: index === 0,
      })),
      reportTo: [],
      sendTo: [],
    },
  };
}

/** One source, so that the first row can be entered: what the bureau itself has on record. */
function sourcesTable({ bureau }: Answers, today: string): string {
  const { id, title, publisher, retrievedOn, grade, note } = sources.columns;
  return toCsv(
    [id, title, publisher, retrievedOn, grade, note].map(({ field }) => field.title),
    [[REGISTER, `${bureau}登记台账`, bureau, today, 'A', '本单位登记的记录，没有单独的文件时用它']],
  );
}

function aboutPage({ title, bureau, place }: Answers): string {
  return [
    '---',
    'title: 关于本站',
    '---',
    '',
    `${escapeText(title)}由${escapeText(bureau)}发布，登${escapeText(place)}众创空间的名录、动态、扶持和旬报。`,
    '',
    '不知道的格子空着；问过没有报的写“未报送”，文件没有写的写“原文未载”。0就是零。',
    '',
    '更正登在更新里：旧值、新值、原因、日期都在，原来的文件留在原处。',
    '',
  ].join('\n');
}

/** A JSON document that names its schema, seen from where it lies. */
function document(path: string, name: string, keys: object, schemas: string): NewFile {
  const up = schemas.startsWith('file:') ? '' : '../'.repeat(path.split('/').length - 1);
  const $schema = `${up}${schemas}/${name}.schema.json`;
  return { path, content: `${JSON.stringify({ $schema, ...keys }, null, 2)}\n` };
}
