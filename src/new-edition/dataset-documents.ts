import { DATASETS } from '../schemas/datasets.ts';
import type { DatasetName } from '../schemas/datasets.ts';
import type { DatasetDocument } from '../schemas/documents/dataset-document.ts';
import type { Answers } from './answers.ts';

/** `dataset.json` of a dataset that has no rows yet. */
export function datasetDocumentOf(
  name: DatasetName,
  { bureau, place, contact, isInvented }: Answers,
): DatasetDocument {
  const { title, kind } = DATASETS[name];
  const [description, cadence] = ABOUT[name];
  return {
    title,
    description,
    kind,
    publisher: 'bureau',
    cadence,
    license: 'CC-BY-4.0',
    openType: '无条件开放',
    basis: [],
    contact: `${bureau}${contact.office}`,
    coverage: place,
    ...(isInvented ? { illustrative: true } : {}),
  };
}

/** What a row of each dataset is, and how often such tables usually come. */
const ABOUT: Readonly<Record<DatasetName, readonly [description: string, cadence: string]>> = {
  spaces: ['众创空间、孵化器等载体，一行一家；注销和取消资格的也在，看“状态”一列。', 'P3M'],
  events: ['旬报收的事，一行一件。', 'P10D'],
  provisions: ['文件逐条拆开，一行一条，摘要是自己写的话。', '不定期'],
  targets: ['条款里写明的目标、门槛和金额，一行一个数。', '不定期'],
  statistics: ['载体、工位、企业、就业等的数，一行一个数。', 'P3M'],
  titles: ['授予的称号，一行一次。', 'P1Y'],
  support: ['给众创空间和在孵企业的扶持，一笔一行；申请、批准、拨付、收回分开记。', 'P3M'],
  communities: ['众创社区，一行一个。', 'P1Y'],
  'community-reviews': ['众创社区的年度考核，一行一个社区一年。', 'P1Y'],
  'evaluation-results': ['已经公布的评价结果，一行一次。', '不定期'],
  disclosures: ['要公开什么、谁来公开、多久一次、在本站哪里。', 'P1Y'],
  calendar: ['要发布什么、哪天发布。', 'P3M'],
};
