import type { JsonSchema, WrittenDocument } from './json-schemas.ts';
import { code, page, table } from './markdown.ts';
import { writtenKeys } from './written-keys.ts';

/** Every document that an editor writes, key by key. */
export function documentPage(documents: readonly WrittenDocument[]): string {
  return page('文件和键', [
    '没有列出的键是错误，不会悄悄略过。不要求的键可以不写，也可以写null。`.json`文件的第一个键写`"$schema"`，指到本程序`docs/schemas/`里的同名文件，编辑器便会一边写一边提示；`npm run new:edition`写好了，另加的文件照着写，程序换了地方就改。`.mdx`文件的键写在开头两行`---`之间。',
    ...documents.map(section),
  ]);
}

function section({ name, path, isJson, schema }: WrittenDocument): string {
  return [
    `## ${code(path)}`,
    `${schema.description ?? ''}。${isJson ? `格式：${code(`docs/schemas/${name}.schema.json`)}。` : ''}`,
    keyTable(schema),
  ].join('\n\n');
}

/** The keys of a document: which are required, what each holds, what it says. */
export function keyTable(schema: JsonSchema): string {
  const rows = writtenKeys(schema).map((key) => [
    code(key.path),
    key.isRequired ? '**是**' : '',
    key.kind + (key.example === undefined ? '' : `，如${code(key.example)}`),
    key.title === key.description ? key.title : `${key.title}：${key.description}`,
  ]);
  return table(['键', '必有', '写什么', '说明'], rows);
}
