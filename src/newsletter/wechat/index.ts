import { readFileSync } from 'node:fs';
import type { IssueContent } from '../content/blocks.ts';
import type { Picture } from '../pictures/picture.ts';
import { coverPng, type CoverName } from './covers.ts';
import { wechatBody } from './wechat-body.ts';
import { wechatPage } from './wechat-page.ts';

export { wechatBody } from './wechat-body.ts';
/** The files of the WeChat edition, by their names within `issues/<id>/`. */
export async function wechatFiles(
  content: IssueContent,
  pictures: ReadonlyMap<number, Picture>,
): Promise<{ name: string; body: string | Uint8Array }[]> {
  const covers: CoverName[] = ['cover-wide.png', 'cover-square.png'];
  const drawn = covers.map(async (name) => ({ name, body: await coverPng(content, name) }));
  return [
    { name: 'wechat.html', body: wechatPage(content, wechatBody(content, pictures), pictures) },
    { name: 'wechat.js', body: copyScript() },
    ...(await Promise.all(drawn)),
  ];
}

/** The page stands outside of Astro and its policy allows files only, so the script is one. */
function copyScript(): string {
  return readFileSync(new URL('../../client/copy.ts', import.meta.url), 'utf8');
}
