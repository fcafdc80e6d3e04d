/** `npm run check`: validates data and content without building (docs/engineers/reading.md). */
import { relative } from 'node:path';
import { parseArgs } from 'node:util';
import type { Edition } from '../src/data/edition.ts';
import type { EditionFiles } from '../src/data/files.ts';
import { fullyCheckedEdition } from '../src/model/checks/full-check.ts';
import type { Problem } from '../src/data/problem.ts';
import { csvReport } from '../src/data/reporters/csv.ts';
import { githubReport } from '../src/data/reporters/github.ts';
import { type Formats, jsonReport } from '../src/data/reporters/json.ts';
import { textReport } from '../src/data/reporters/text.ts';
import { FORMAT } from '../src/schemas/format.ts';
import { failureOf } from './failure.ts';
import { settingsOrExit } from './settings-or-exit.ts';

const FORMATS = ['text', 'json', 'csv', 'github'] as const;

/** The format of an edition that names none. */
const FIRST_FORMAT = 1;

const { siteRoot, today } = settingsOrExit();
const { format, all } = optionsOrExit();

const { problems, files, edition } = await checkedOrExit();
const formats = edition && formatsOf(edition);
process.stdout.write(report());
// What stands on the standard output is the list, by which programs go.
if (format === 'text' && formats !== undefined) process.stderr.write(formatLine(formats));
process.exitCode = problems.some(({ level }) => level === 'error') ? 1 : 0;

function report(): string {
  switch (format) {
    case 'json':
      return jsonReport(problems, formats);
    case 'csv':
      return csvReport(problems, textOf);
    case 'github': {
      const prefix = relative(process.cwd(), siteRoot).replaceAll('\\', '/');
      return githubReport(problems, prefix === '' || prefix.startsWith('..') ? '' : `${prefix}/`);
    }
    case 'text':
      return textReport(problems, { all });
  }
}

/** None where there is no site.json: a folder that is no edition was written for no format. */
function formatsOf({ files, site }: Edition): Formats | undefined {
  if (!files.has('data/site.json')) return undefined;
  return { edition: site.format ?? FIRST_FORMAT, program: FORMAT };
}

/** Only an older format asks for anything; that it is the same is said to who wants all. */
function formatLine({ edition: written, program }: Formats): string {
  const line = `本版的格式是第${written}版`;
  if (written !== program) {
    return `${line}，程序的格式是第${program}版，要改什么见docs/zh/upgrade.md\n`;
  }
  return all ? `${line}，与程序相同，不用改\n` : '';
}

async function checkedOrExit(): Promise<{
  problems: readonly Problem[];
  files: EditionFiles | undefined;
  edition: Edition | undefined;
}> {
  try {
    const { edition, problems } = await fullyCheckedEdition(siteRoot, today);
    return { problems, files: edition?.files, edition };
  } catch (error) {
    process.stderr.write('检查没有做完\n');
    throw error;
  }
}

/** The text of a file of the edition; undefined for one that is missing or cannot be read. */
function textOf(file: string): string | undefined {
  return files?.has(file) === true ? files.read(file).text : undefined;
}

function optionsOrExit(): { format: (typeof FORMATS)[number]; all: boolean } {
  try {
    const { values } = parseArgs({
      options: {
        format: { type: 'string', default: 'text' },
        all: { type: 'boolean', default: false },
      },
    });
    const found = FORMATS.find((each) => each === values.format);
    if (found !== undefined) return { format: found, all: values.all };
    process.stderr.write(`没有「${values.format}」这种格式，可用的：${FORMATS.join('、')}\n`);
  } catch (error) {
    process.stderr.write(
      `${failureOf(error, 'check').sentence}\n用法：npm run check -- --format json\n`,
    );
  }
  process.exit(2);
}
