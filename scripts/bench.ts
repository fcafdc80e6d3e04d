/**
 * `npm run bench [-- --sizes 1000,10000] [--eleventy FOLDER]`: generates invented national editions
 * and measures check, a build as after `npm ci`, another one of the same, and the pages of the spaces,
 * these beside Eleventy where the folder (the current one by default) holds it. It judges nothing: the
 * figures are for people who compare.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { SPARING_FLAGS } from '../src/building/spare-memory.ts';
import { eleventyCost, eleventyIn } from '../src/bench/eleventy.ts';
import { heaviest } from '../src/bench/heaviest.ts';
import { type Cost, measuredRun } from '../src/bench/measured-run.ts';
import { NATIONAL_TODAY, writeNationalEdition } from '../src/bench/national-edition.ts';
import { spacePagesCost } from '../src/bench/pages-cost.ts';
import { cacheFolder } from '../src/browser/cache-folder.ts';
import { padEndByWidth } from '../src/text/display-width.ts';

const { values } = parseArgs({
  options: { sizes: { type: 'string' }, eleventy: { type: 'string' } },
});
const sizes = (values.sizes ?? '1000,10000').split(',').map(Number);
if (!sizes.every((size) => Number.isInteger(size) && size > 0 && size <= 100_000)) {
  process.stderr.write('--sizes：写空间的家数，用逗号隔开，例如 --sizes 1000,10000\n');
  process.exit(2);
}
const RUN = fileURLToPath(new URL('run.mjs', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'bench-edition-'));
const measured = new Map<string, { size: number; cost: Cost }[]>();
try {
  for (const size of sizes) measure(size);
  for (const [name, costs] of measured)
    if (costs.length > 1) process.stdout.write(`${growth(name, costs)}\n`);
} finally {
  rmSync(folder, { recursive: true, force: true });
}

function measure(size: number): void {
  const edition = join(folder, `edition-${size}`);
  const site = join(folder, `site-${size}`);
  writeNationalEdition(edition, {
    spaces: size,
    support: size * 10,
    issues: size >= 10_000 ? 36 : 12,
  });
  process.stdout.write(`\n${size}家空间，${size * 10}笔扶持\n`);
  const environment = {
    ...process.env,
    SITE_ROOT: edition,
    OUT_DIR: site,
    BUILD_DATE: NATIONAL_TODAY,
  };
  run('检查', size, measuredRun([RUN, 'check'], environment));
  rmSync(cacheFolder(), { recursive: true });
  const built = measuredRun([...SPARING_FLAGS, RUN, 'build'], environment);
  run('冷构建', size, built);
  if (built.exitCode !== 0) return;
  run('热构建', size, measuredRun([...SPARING_FLAGS, RUN, 'build'], environment));
  process.stdout.write(`${built.output.slice(built.output.lastIndexOf('用时'))}\n`);
  list(
    '最重的页面',
    heaviest(site, (path) => path.endsWith('.html')),
  );
  list(
    '最重的文件',
    heaviest(site, (path) => !path.endsWith('.html')),
  );
  comparePages(environment);
}

/** The pages of the spaces by themselves, beside as many of Eleventy. */
function comparePages(environment: Readonly<Record<string, string | undefined>>): void {
  const own = spacePagesCost(environment);
  if (own === undefined) {
    process.stdout.write('  只做空间的页面：没有成功\n');
    return;
  }
  const { pages, userSeconds, cpuSeconds } = own;
  const line = (name: string, user: number, cpu: number) =>
    process.stdout.write(
      `  ${padEndByWidth(name, 18)}CPU ${cpu.toFixed(1)}秒，其中用户态${user.toFixed(1)}秒\n`,
    );
  line(`空间的${pages}页`, userSeconds, cpuSeconds);
  const found = eleventyIn(values.eleventy ?? process.cwd());
  if (found === undefined) {
    process.stdout.write('  没有装Eleventy，不比；装在哪个文件夹里，用--eleventy写明\n');
    return;
  }
  const other = eleventyCost(found, pages);
  if (other.exitCode !== 0) {
    process.stdout.write(`  Eleventy没有成功\n${other.output.slice(0, 1000)}\n`);
    return;
  }
  line(`Eleventy ${found.version}`, other.userSeconds, other.cpuSeconds);
  process.stdout.write(`  空间的页面是它的${(cpuSeconds / other.cpuSeconds).toFixed(2)}倍\n`);
}

function run(name: string, size: number, cost: Cost): void {
  measured.set(name, [...(measured.get(name) ?? []), { size, cost }]);
  const { cpuSeconds, wallSeconds, peakMegabytes, exitCode } = cost;
  process.stdout.write(
    `  ${padEndByWidth(name, 10)}CPU ${cpuSeconds.toFixed(1)}秒  历时${wallSeconds.toFixed(1)}秒  峰值${peakMegabytes.toFixed(0)} MB${exitCode === 0 ? '' : `  没有成功（退出码${exitCode}）`}\n`,
  );
  if (exitCode !== 0) process.stdout.write(`${cost.output.slice(0, 1000)}\n`);
}

function list(title: string, weights: ReturnType<typeof heaviest>): void {
  process.stdout.write(`  ${title}\n`);
  for (const { path, kilobytes, gzipped, elements } of weights) {
    const counted = elements === undefined ? '' : `，${elements}个元素`;
    process.stdout.write(
      `    ${padEndByWidth(path, 40)}${kilobytes.toFixed(0)} kB，压缩后${gzipped.toFixed(0)} kB${counted}\n`,
    );
  }
}

/** The exponent of growth between each size and the next: 1 is linear. */
function growth(name: string, costs: readonly { size: number; cost: Cost }[]): string {
  const exponent = (of: (cost: Cost) => number) =>
    costs.slice(1).map(({ size, cost }, index) => {
      const before = costs[index];
      if (before === undefined) return '';
      return (Math.log(of(cost) / of(before.cost)) / Math.log(size / before.size)).toFixed(2);
    });
  const cpu = exponent(({ cpuSeconds }) => cpuSeconds).join('、');
  const peak = exponent(({ peakMegabytes }) => peakMegabytes).join('、');
  return `${name}的增长：CPU n^${cpu}，内存n^${peak}`;
}
