import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Document, Packer, Paragraph } from 'docx';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runScript } from './run-script-fixture.ts';

const SCRIPT = fileURLToPath(new URL('run.mjs', import.meta.url));
const RICH = fileURLToPath(new URL('../src/testing/editions/rich', import.meta.url));
let root = '';
const inRoot = (path: string) => join(root, path);

beforeAll(async () => {
  root = mkdtempSync(join(tmpdir(), 'import-docx-script-'));
  cpSync(RICH, root, { recursive: true });
  const lines = ['要闻', '示例大学来访。'];
  const document = new Document({
    sections: [{ children: lines.map((text) => new Paragraph(text)) }],
  });
  writeFileSync(inRoot('a.docx'), await Packer.toBuffer(document));
  writeFileSync(inRoot('b.docx'), '不是压缩包');
});
afterAll(() => rmSync(root, { recursive: true }));

const settings = () => ({ SITE_ROOT: root, BUILD_DATE: '2026-11-21' });
const run = (...args: string[]) => runScript('import-docx', args, settings());

/** The command as a process of its own. */
function started(...args: string[]) {
  const env = { ...process.env, ...settings() };
  return spawnSync(process.execPath, [SCRIPT, 'import-docx', ...args], { env, encoding: 'utf8' });
}

describe('npm run import:docx', () => {
  it('prints the report and writes nothing when only tried', () => {
    const { status, stdout } = started(inRoot('a.docx'), '--dry-run');
    expect(status).toBe(0);
    expect(stdout).toContain('缺必有的栏目「编者按」，草稿里留了（待写）');
    expect(stdout).toContain('会写content/issues/2026-01.mdx；这是试运行，没有写\n');
    expect(existsSync(inRoot('content/issues/2026-01.mdx'))).toBe(false);
  });

  it('writes the draft, and the next one beside it', async () => {
    const first = await run(inRoot('a.docx'), '--date', '2026-11-20');
    expect(first.stdout).toContain('\n起草了content/issues/2026-01.mdx\n');
    expect(first.stdout).not.toContain('草稿里还有这些要改');
    const text = readFileSync(inRoot('content/issues/2026-01.mdx'), 'utf8');
    expect(text).toContain('publishedOn: 2026-11-20\n');
    expect(text).toContain('## 要闻\n\n示例大学来访。\n');
    const again = await run(inRoot('a.docx'), '--date', '2026-11-20');
    expect(again).toMatchObject({ status: 0, stderr: '' });
    expect(again.stdout).toContain('已经收到过：content/issues/2026-01.mdx（2026年第1期');
    const other = await run(inRoot('a.docx'));
    expect(other.status).toBe(1);
    expect(other.stderr).toContain('是下一期，就把刊头的出刊日期写成那一天，如2026-12-01');
    const next = await run(inRoot('a.docx'), '--date', '2026-12-01');
    expect(next.stdout).toContain('起草了content/issues/2026-02.mdx\n');
    expect(readFileSync(inRoot('content/issues/2026-01.mdx'), 'utf8')).toBe(text);
  });

  it('refuses what is no Word file, in one line', async () => {
    expect(await run(inRoot('b.docx'))).toMatchObject({
      status: 1,
      stderr: '这不是.docx文件：请先用WPS或Word打开，另存为.docx文件\n',
    });
  });

  it('says how it is used', async () => {
    expect(await run()).toMatchObject({ status: 2 });
    expect((await run('--date', '2026-02-30', inRoot('a.docx'))).stderr).toBe(
      '「2026-02-30」不是日期，应为YYYY-MM-DD\n',
    );
    expect((await run(inRoot('none.docx'))).stderr).toContain('none.docx」这个文件\n');
  });
});
