import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseFrontmatter, unified } from '@astrojs/markdown-remark';
import fc from 'fast-check';
import type { Root } from 'mdast';
import type { Processor } from 'unified';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parseBody } from '../data/prose/prose-parser.ts';
import { readProseFile } from '../data/prose/read-file.ts';
import { checkedProse } from './checked-prose.ts';
import { recmaRuntimeOnly } from './recma-runtime-only.ts';
import { remarkCheckedProse } from './remark-checked-prose.ts';

let root = '';
const pages = () => join(root, 'content/pages');
const GOOD = '---\ntitle: 关于\n---\n\n正文一段。\n';

beforeAll(() => {
  root = realpathSync(mkdtempSync(join(tmpdir(), 'checked-prose-')));
  mkdirSync(join(pages(), 'more'), { recursive: true });
  writeFileSync(join(root, 'secret.mdx'), GOOD);
});

afterAll(() => rmSync(root, { recursive: true, force: true }));

/** What the compiler of the site made of a file, given some text of its own to read. */
interface Compiled {
  readonly tree: Root;
  readonly names: ReadonlySet<string>;
}

async function compile(path: string, own: string): Promise<Compiled> {
  let tree: Root = { type: 'root', children: [] };
  const names = new Set<string>();
  function keepTree(this: Processor) {
    const parse = this.parser;
    this.parser = (text, file) => {
      const read = (parse as (...given: unknown[]) => Root)(text, file);
      tree = structuredClone(read);
      return read;
    };
  }
  const keepNames = () => (program: object) => identifiers(program, names);
  const renderer = await unified({
    remarkPlugins: [[remarkCheckedProse, root], keepTree],
    recmaPlugins: [recmaRuntimeOnly, keepNames],
    gfm: false,
    smartypants: false,
  }).createMdxRenderer?.(
    { syntaxHighlight: false },
    { optimize: false, srcDir: pathToFileURL(root) },
  );
  await renderer?.process(own, path, {});
  return { tree, names };
}

function identifiers(node: unknown, names: Set<string>): void {
  if (typeof node !== 'object' || node === null) return;
  const { type, name } = node as { type?: unknown; name?: unknown };
  if (type === 'Identifier' && typeof name === 'string') names.add(name);
  for (const child of Object.values(node)) identifiers(child, names);
}

describe('the compiler', () => {
  const { load } = checkedProse('');
  const asked = (path: string) => checkedProse(root).load.handler(path);

  it('is given no text of a checked file, whatever is asked of it', () => {
    writeFileSync(join(pages(), 'about.mdx'), GOOD);
    for (const query of ['', '?url', '?raw', '?inline', '?astroPropagatedAssets']) {
      expect(load.filter.id.test(`about.mdx${query}`)).toBe(true);
      expect(asked(join(pages(), `about.mdx${query}`)).code).toBe('');
    }
  });

  it.each(['more/about.mdx', '../about.mdx', '../../secret.mdx', 'none.mdx', 'ABOUT.MDX'])(
    'does not get %s',
    (name) => {
      writeFileSync(join(pages(), 'more/about.mdx'), GOOD);
      expect(() => asked(join(pages(), name))).toThrow('没有检查过，不能编译');
    },
  );

  it('does not get a link, nor the file that it leads to', () => {
    symlinkSync(join(root, 'secret.mdx'), join(pages(), 'linked.mdx'));
    expect(() => asked(join(pages(), 'linked.mdx'))).toThrow('没有检查过，不能编译');
    expect(() => asked(join(root, 'secret.mdx'))).toThrow('没有检查过，不能编译');
  });

  it.each([
    ['an export', 'export const x = 42', '正文里有export语句'],
    ['an expression', '一{6 * 7}二', '直接写6 * 7'],
    ['a prop that is one', '<Total of={process.env.HOME} />', '写成of='],
    ['a spread', '<Total {...process.env} />', '不能写程序'],
    ['a foreign element', '<script>alert(1)</script>', '不能写HTML'],
    ['a directive', '<Note set:html="a">一</Note>', '没有「set:html」这一项'],
    ['an import by a picture', '![](../../secret.mdx?url)', '不是站内的路径'],
  ])('stops at %s', async (_name, body, words) => {
    const path = join(pages(), 'bad.mdx');
    writeFileSync(path, `---\ntitle: 关于\n---\n\n${body}\n`);
    await expect(compile(path, '')).rejects.toThrow(words);
  });

  it('stops at a program that would read another file', () => {
    const picture = { type: 'ImportDeclaration', source: { value: '/etc/hostname?url' } };
    const program = { type: 'Program', body: [picture] };
    expect(() => recmaRuntimeOnly()(program, { path: 'a.mdx' })).toThrow(
      '「a.mdx」编译出来要读入/etc/hostname?url，不能编译',
    );
  });
});

describe('any file at all', () => {
  const piece = fc.constantFrom(
    ...['---', '+++', '...', '\n', '\n\n', '\r\n', '\r', '\u2028', '\u0085', '\t', '  ', '\ufeff'],
    ...['{RAN}', '{/* 注 */}', '<', '>', '<!-- 注 -->', '<Note>', '</Note>', '<RAN />', '\\'],
    ...['export const RAN = 1', 'import RAN from "a"', '```', '~~~', '~', '`', '甲', '乙：', '**'],
    ...['# 一', '## 二', '- 项', '1. 项', '| 甲 |\n| --- |\n| 乙 |', '[^1]', '[^1]: 注', '&#123;'],
    ...['[文](/a/)', '![图](/a.png)', 'https://a.example', '    四格', '> 引', '$RAN$', ':RAN[甲]'],
  );
  const pieces = (most: number) =>
    fc.array(piece, { maxLength: most }).map((parts) => parts.join(''));
  const head = fc.oneof(
    {
      weight: 4,
      arbitrary: fc.constantFrom('title: 关于', '# 注\r\ntitle: 关于', "title: '--- {RAN}'"),
    },
    { weight: 1, arbitrary: pieces(3).map((text) => `title: 关于\n${text}`) },
    {
      weight: 1,
      arbitrary: fc
        .tuple(fc.constantFrom('+++', '---', '...', '+++ {RAN}', '--- {RAN}'), pieces(2))
        .map(([fence, text]) => `{ title: "关\n${fence}${text}\n于" }`),
    },
  );
  const text = fc
    .tuple(head, fc.constantFrom('\n', '\n', '\n\n', ' \r\n', '\r'), pieces(9))
    .map(([block, end, body]) => `---\n${block}\n---${end}${body}`);

  it('is refused, or compiled as it was judged, and nothing of it runs', async () => {
    const path = join(pages(), 'any.mdx');
    let compiled = 0;
    await fc.assert(
      fc.asyncProperty(text, async (file) => {
        writeFileSync(path, file);
        const { document, problems } = readProseFile('content/pages/any.mdx', file, 'pages');
        if (problems.some(({ level }) => level === 'error')) {
          await expect(compile(path, file)).rejects.toThrow('不能编译');
          return;
        }
        compiled += 1;
        const { tree, names } = await compile(path, file);
        expect(tree).toEqual(document?.root);
        expect(names.has('RAN')).toBe(false);
        // Even the reader of frontmatter that the site does not use would part the file alike.
        const { content } = parseFrontmatter(file, { frontmatter: 'empty-with-spaces' });
        expect(parseBody(content)).toEqual(document?.root);
      }),
      // A component alone on its line, which the compiler lifts out of its paragraph.
      { numRuns: 150, examples: [['---\ntitle: 关于\n---\n<Note>甲</Note>']] },
    );
    // About a fifth of the files, by chance never so few: else the property would say nothing.
    expect(compiled).toBeGreaterThan(8);
  });
});
