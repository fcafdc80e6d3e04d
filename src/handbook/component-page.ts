import { findings } from '../model/findings/index.ts';
import { tableFindings } from '../model/findings/table-findings.ts';
import { CHARTS } from '../schemas/charts.ts';
import { COMPONENTS, type ComponentMeta, type PropMeta } from '../schemas/components.ts';
import { code, page, table } from './markdown.ts';

/** Every component of prose with its props, the charts and the findings. */
export function componentPage(): string {
  return page('正文里的词', [
    '正文是Markdown，另有下面这些词，没有别的：不能写import、export和`{ }`。数不要手打，用`<Total>`算出来。在`npm run dev`的`/gallery`页上看得到每一个的样子。',
    ...Object.entries(COMPONENTS).map(([name, word]) => componentSection(name, word)),
    '## 图的种类',
    ...Object.entries(CHARTS).map(([name, use]) =>
      [
        `### ${use.title} ${code(`chart="${name}"`)}`,
        `${use.draws}。`,
        table(
          ['写法', '说明'],
          Object.entries(use.props).map(([prop, meaning]) => [code(prop), meaning]),
        ),
      ].join('\n\n'),
    ),
    '## 结论',
    table(
      ['`finding`', '用在', '写出的句子（例）'],
      [
        ...Object.entries(findings).map(([id, { chart, sentence }]) => [code(id), chart, sentence]),
        ...Object.entries(tableFindings).map(([id, { sentence }]) => [code(id), 'Table', sentence]),
      ],
    ),
  ]);
}

function componentSection(name: string, word: ComponentMeta): string {
  const props = Object.entries(word.props);
  return [
    `## ${word.title} ${code(`<${name}>`)}`,
    `${word.description}。${CHILDREN[word.children]}。例：${code(word.example)}`,
    ...(props.length === 0 ? [] : [table(['写法', '必有', '写什么', '说明'], props.map(propRow))]),
  ].join('\n\n');
}

function propRow([name, prop]: [string, PropMeta]): string[] {
  const values = prop.values === undefined ? '' : `：${prop.values.map(code).join('、')}`;
  return [
    code(name),
    prop.required ? '**是**' : '',
    `${prop.title}${values}，如${code(prop.example)}`,
    prop.description,
  ];
}

const CHILDREN: Readonly<Record<ComponentMeta['children'], string>> = {
  none: '自己收尾，里面不写字',
  optional: '里面可以写字，写了就显示所写的',
  required: '里面写字',
};
