import { code, page, table } from './markdown.ts';
import { OUTPUTS } from '../model/site/outputs.ts';

/** Every page and file of a built site. */
export function outputPage(): string {
  return page('写出的页面和文件', [
    '地址都在BASE_PATH之下。没有内容的栏目没有页面，也没有链接。',
    table(
      ['地址', '是什么'],
      Object.entries(OUTPUTS).map(([path, meaning]) => [code(path), meaning]),
    ),
  ]);
}
