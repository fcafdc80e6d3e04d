import { describe, expect, it } from 'vitest';
import { withWrittenEdition } from '../../testing/broken/written-edition.ts';
import { openEdition } from '../files.ts';
import type { Problem } from '../problem.ts';
import { readPublic } from './read-public.ts';

function publicOf(files: Readonly<Record<string, string | Uint8Array>>) {
  const placed = Object.entries(files).map(([name, content]) => [`public/${name}`, content]);
  return withWrittenEdition(Object.fromEntries(placed), (root) => {
    const problems: Problem[] = [];
    const published = readPublic(openEdition(root), problems).map(({ path, bytes }) => [
      path,
      new TextDecoder().decode(bytes()),
    ]);
    return { problems, published };
  });
}

describe('private files, files of systems and what runs are refused by name', () => {
  it.each([
    ...['.env', '.env.local', '.npmrc', '.htpasswd', '.git/config', '.svn/entries', '.ssh/id_rsa'],
    ...['files/.ssh/known_hosts', '.DS_Store', 'Thumbs.db', 'desktop.ini', '__MACOSX/a.png'],
    ...[
      'id_rsa',
      'id_ed25519.pub',
      'server.pem',
      'server.KEY',
      'a.p12',
      '~$报告.docx',
      '报告.docx~',
    ],
    ...['a.bak', 'a.pdf.bak', 'a.swp', 'a.log', 'dump.sql', 'dump.sql.zip', 'a.sqlite', 'a.yml'],
    ...['．env', 'node_modules/a/a.md', '.well-known/.env', 'a/.well-known/a.txt', '._a.png'],
  ])('%s', (name) => {
    const { problems, published } = publicOf({ [name]: '' });
    expect(published).toEqual([]);
    expect(problems.map(({ level, rule }) => [level, rule])).toEqual([['error', 'config']]);
    expect(problems[0]?.message).toContain('是私有文件或系统文件');
  });

  it.each([
    ...['a.html', 'a.HTM', 'a.xhtml', 'a.shtml', 'a.svgz', 'a.js', 'a.mjs', 'a.mht', 'a.hta'],
    ...['a.swf', 'a.xml', 'a.php', 'a.pdf．html', '.well-known/a.html', 'a.css', 'a.exe'],
  ])('%s runs', (name) => {
    const { problems, published } = publicOf({ [name]: '' });
    expect(published).toEqual([]);
    expect(problems[0]?.message).toContain('会被浏览器或服务器当作网页或程序');
  });

  it.each([
    ['a', '没有扩展名'],
    ['a.xyz', '不认得「.xyz」'],
    ['a.html.en', '不认得「.en」'],
    ['con.pdf', '在Windows上不能存'],
    ['LPT1/a.pdf', '在Windows上不能存'],
    ['a:b.png', '在Windows上不能存'],
    ['a\\b.png', '在Windows上不能存'],
    ['a.pdf ', '在Windows上不能存'],
    ['a\u202egnp.pdf', '看不见的控制字符'],
    ['a\nb.pdf', '看不见的控制字符'],
    ['Cafe\u0301.png', '拆开写的'],
    ['.well-known/a', '浏览器会去猜', '\ufeff <script>'],
    ['a.txt', '私钥', '-----BEGIN OPENSSH PRIVATE KEY-----'],
    ['a.svg', '最外层不是', '<svg/>'],
    ['a.SVG', '不是完好的SVG', '<svg'],
    ['a.pdf', '里面是网页或SVG的代码', '\ufeff<!-- 甲 -->\n<HTML><script>alert(1)</script>'],
    ['名单.xls', '里面是网页或SVG的代码', '<html xmlns="urn:x"><table></table></html>'],
    ['a.png', '里面是网页或SVG的代码', '<?xml version="1.0"?><svg onload="a()"/>'],
    ['a.txt', '里面是网页或SVG的代码', '<!DOCTYPE html><p>甲'],
  ])('%j', (name, words, content = '') => {
    const { problems, published } = publicOf({ [name]: content });
    expect(published).toEqual([]);
    expect(problems[0]?.message).toContain(words);
  });
});

describe('what readers may have goes through as it is', () => {
  it.each([
    ...['images/GPS UPPER 大门.JPG', '报告（2025）.pdf', '名单.xlsx', 'a.b.c.zip', 'CNAME'],
    ...['robots.txt', 'favicon.ico', '.well-known/security.txt', '.well-known/acme-challenge/x-_1'],
    ...['key.pdf', 'secretary.pdf', 'console.png', '环境.env说明.pdf'],
  ])('%s', (name) => {
    expect(publicOf({ [name]: '甲' })).toEqual({ problems: [], published: [[name, '甲']] });
  });

  it('and a text that only speaks of a page', () => {
    const files = { 'a.md': '<p>甲</p>', 'b.txt': '写作<html>', 'c.kml': '<kml xmlns="x"/>' };
    expect(publicOf(files).problems).toEqual([]);
  });

  it('but not what only keeps a folder for git', () => {
    expect(publicOf({ 'images/.gitkeep': '' })).toEqual({ problems: [], published: [] });
  });

  it('and a drawing without what runs, which is told', () => {
    const svg = '<svg xmlns="http://www.w3.org/2000/svg" onload="a()"><script>b</script></svg>';
    const { problems, published } = publicOf({ 'a.svg': svg });
    expect(published).toEqual([['a.svg', '<svg xmlns="http://www.w3.org/2000/svg"/>\n']]);
    expect(problems).toMatchObject([{ level: 'notice', file: 'public/a.svg' }]);
    expect(problems[0]?.message).toContain('发布时去掉：<script>、onload');
  });
});
