import { escapeXml } from '../text/escape-xml.ts';

/** What is told in place of a page that could not be made. */
interface Fault {
  readonly title: string;
  readonly sentence: string;
}

const HAN_FIRST = /^[^\n]{0,80}\p{Script=Han}/u;

/**
 * What the person at the dev server is told of an error: its own words when they are Chinese. An
 * engineer finds the rest where the server was started.
 */
export function faultOf(error: unknown): Fault {
  const message = error instanceof Error ? error.message : String(error);
  const isOurs = HAN_FIRST.test(message) && !/\n\s+at /.test(message);
  return { title: '这一页没有做成', sentence: isOurs ? message : UNKNOWN };
}

/** What an engineer needs of it. */
export function detailsOf(error: unknown): string {
  return error instanceof Error ? String(error.stack) : String(error);
}

/** Of an address in which something else stands behind a %. */
export const MISWRITTEN: Fault = {
  title: '地址没有读懂',
  sentence: '地址里的%后面要跟两位编码，这里写错或截断了。回到首页重新点进来，或改正地址。',
};

const UNKNOWN =
  '是程序自己出了错。改动刚存下时，等它自己刷新一次；还是这样，把运行npm run dev的窗口里的内容交给维护程序的人';

/** The page that tells it. `client` is the address of the script that reloads it. */
export function faultPage({ title, sentence }: Fault, client: string): string {
  return plainPage(
    title,
    `<h1>${escapeXml(title)}</h1>\n<p class="told">${escapeXml(sentence)}</p>`,
    client,
  );
}

/** A page of the dev server that needs nothing of the site. `body` is HTML. */
export function plainPage(title: string, body: string, client: string): string {
  return `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeXml(title)}</title>
<script type="module" src="${escapeXml(client)}"></script>
<style>
body { max-width: 46rem; margin: 3rem auto; padding: 0 1rem; font: 17px/1.75 sans-serif; }
h1 { font-size: 1.5rem; }
h2 { font-size: 1rem; margin-top: 2rem; }
li { margin-bottom: 0.5rem; }
.told { white-space: pre-line; }
</style>
</head>
<body>
${body}
</body>
</html>
`;
}
