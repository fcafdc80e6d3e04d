import { readFileSync, readdirSync, statSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Edition } from '../data/edition.ts';
import { asOf } from '../data/as-of.ts';
import { padEndByWidth } from '../text/display-width.ts';

export interface Step {
  readonly name: string;
  readonly milliseconds: number;
  /** What was kept from an earlier build, and why something was not; '' where nothing is. */
  readonly reused: string;
}

/** A step that took longer than this is named as slow. */
const SLOW_MILLISECONDS = 5000;

/** What a build did: datasets with rows and dates, pages by kind, sizes, steps; counts at the end. */
export function buildStory(edition: Edition, folder: string, steps: readonly Step[]): string {
  const files = filesBelow(folder).map((path) => ({ path, size: statSync(path).size }));
  // What a channel or a portal takes is no page of the site.
  const pages = files.filter(
    ({ path }) => path.endsWith('.html') && !/(?:email|wechat|fragment)\.html$/.test(path),
  );
  const total = steps.reduce((sum, { milliseconds }) => sum + milliseconds, 0);
  return [
    '数据集',
    ...datasetLines(edition),
    '',
    '页面',
    ...pageLines(folder, pages),
    '',
    '用时',
    ...steps.map(
      ({ name, milliseconds, reused }) =>
        `  ${padEndByWidth(name, 16)}${seconds(milliseconds)}${milliseconds > SLOW_MILLISECONDS ? '  慢' : ''}${reused === '' ? '' : `  ${reused}`}`,
    ),
    '',
    `${edition.datasets.size}个数据集，${pages.length}个页面，${files.length}个文件，` +
      `${kilobytes(files.reduce((sum, { size }) => sum + size, 0))}，${seconds(total)}`,
    '',
  ].join('\n');
}

function datasetLines(edition: Edition): string[] {
  return [...edition.datasets.values()].map((dataset) => {
    const { entries, asOf: day } = asOf(dataset, edition.today);
    const versions = `${dataset.versions.length}版`;
    const name = `${dataset.name} ${dataset.document.title}`;
    return `  ${padEndByWidth(name, 44)}${padEndByWidth(`${entries.length}行`, 8)}截至${day ?? '无'}  ${versions}`;
  });
}

interface WrittenFile {
  readonly path: string;
  readonly size: number;
}

function pageLines(folder: string, pages: readonly WrittenFile[]): string[] {
  const kinds = Map.groupBy(pages, ({ path }) => {
    const [first = ''] = relative(folder, path).split(sep);
    return first.endsWith('.html') ? '首页等' : `${first}/`;
  });
  const sorted = [...kinds].sort(([a], [b]) => (a < b ? -1 : 1));
  return sorted.map(([kind, held]) => {
    // The largest as written is nearly always the largest as sent; to pack every page costs minutes.
    const largest = held.reduce((most, each) => (each.size > most.size ? each : most));
    const packed = gzipSync(readFileSync(largest.path)).length;
    return `  ${padEndByWidth(kind, 20)}${padEndByWidth(`${held.length}页`, 8)}最大${kilobytes(packed)}（压缩后）`;
  });
}

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
}

function kilobytes(bytes: number): string {
  return `${(bytes / 1024).toFixed(1)} kB`;
}

function seconds(milliseconds: number): string {
  return `${(milliseconds / 1000).toFixed(1)}秒`;
}
