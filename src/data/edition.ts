import {
  type Alias,
  type Source,
  aliases as aliasesSchema,
  sources as sourcesSchema,
} from '../schemas/terms.ts';
import { type Exception, exceptions as exceptionsSchema } from '../schemas/exception.ts';
import { type Site, site as siteSchema } from '../schemas/documents/site.ts';
import {
  type RepeatDecision,
  repeatDecisions as repeatDecisionsSchema,
} from '../schemas/support.ts';
import { type Dataset, optionalTable, readDataset } from './dataset.ts';
import { readDocument, usable } from './edition-document.ts';
import { partialDocument } from './documents/partial.ts';
import type { JsonDocument } from './documents/read-json.ts';
import { type EditionFiles, openEdition } from './files.ts';
import { NOT_DATASETS } from './known-files.ts';
import { type IssueLedger, readIssueLedger } from './issue-ledger.ts';
import { type Ledger, readLedger } from './ledger.ts';
import { type NoticeFolder, readNotices } from './notices.ts';
import { addProblems } from './most-problems.ts';
import type { Problem } from './problem.ts';
import { readProse } from './prose/read-folder.ts';
import type { ProseDocument } from './prose/read-file.ts';
import { type PublicFile, readPublic } from './public/read-public.ts';
import { type RoundFolder, readRounds } from './rounds.ts';
import { type RulesFile, readRules } from './rules.ts';
import type { TableFile } from './table.ts';
import { unreadFiles } from './unread-files.ts';

/** Everything an edition holds, read and checked cell by cell. Facts joined: see src/model. */
export interface Edition {
  readonly files: EditionFiles;
  readonly today: string;
  readonly site: Site;
  readonly siteLineOf: JsonDocument<Site>['lineOf'];
  /** False when site.json has faults: what it seems to lack may only be unreadable. */
  readonly siteIsSound: boolean;
  readonly sources: TableFile<Source> | undefined;
  readonly aliases: TableFile<Alias> | undefined;
  readonly exceptions: TableFile<Exception> | undefined;
  readonly datasets: ReadonlyMap<string, Dataset>;
  readonly notices: readonly NoticeFolder[];
  readonly rules: readonly RulesFile[];
  readonly rounds: readonly RoundFolder[];
  readonly repeatDecisions: TableFile<RepeatDecision> | undefined;
  readonly prose: readonly ProseDocument[];
  readonly ledger: Ledger | undefined;
  readonly issueLedger: IssueLedger | undefined;
  /** The files of `public/`, as they are published. */
  readonly publicFiles: readonly PublicFile[];
}

export interface ReadEdition {
  readonly edition?: Edition;
  readonly problems: readonly Problem[];
}

/**
 * Reads `data/` and `content/` below `root` as of `today`. Collects every problem of every file;
 * what can be read is returned even when something else cannot. `files` may stand for those of the
 * disk.
 */
export function readEdition(
  root: string,
  today: string,
  files: EditionFiles = openEdition(root),
): ReadEdition {
  const problems: Problem[] = [];
  const site = readSite(files, problems);
  const datasets = new Map<string, Dataset>();
  for (const name of files.list('data').folders) {
    if (NOT_DATASETS.has(name)) continue;
    const read = readDataset(files, name, today);
    addProblems(problems, read.problems);
    if (read.dataset !== undefined) datasets.set(name, read.dataset);
  }
  const rest = {
    sources: optionalTable<Source>(files, 'data/terms/sources.csv', sourcesSchema, problems),
    exceptions: optionalTable<Exception>(
      files,
      'data/terms/exceptions.csv',
      exceptionsSchema,
      problems,
    ),
    aliases: optionalTable<Alias>(files, 'data/terms/aliases.csv', aliasesSchema, problems),
    repeatDecisions: optionalTable<RepeatDecision>(
      files,
      'data/support/decisions.csv',
      repeatDecisionsSchema,
      problems,
    ),
    notices: readNotices(files, problems),
    rules: readRules(files, problems),
    rounds: readRounds(files, problems),
    prose: readProse(files, problems),
    ledger: readLedger(files, problems),
    issueLedger: readIssueLedger(files, problems),
  };
  // A row that is not there may stand in a sealed version that is missing, which is told once.
  for (const { dataset: name, file } of rest.ledger?.entries ?? []) {
    const dataset = files.has(file) ? undefined : datasets.get(name);
    if (dataset !== undefined) datasets.set(name, { ...dataset, isWhole: false });
  }
  const publicFiles = readPublic(files, problems);
  addProblems(problems, unreadFiles(files, problems));
  // With a blank site in place of one that cannot be read, the rest is checked all the same.
  const held = usable(site) ?? partialDocument(siteSchema, {});
  if (held === undefined) return { problems };
  const about = {
    site: held,
    siteLineOf: site?.lineOf ?? (() => 1),
    siteIsSound: site?.value !== undefined,
  };
  return { edition: { files, today, ...about, datasets, ...rest, publicFiles }, problems };
}

function readSite(files: EditionFiles, problems: Problem[]): JsonDocument<Site> | undefined {
  const path = 'data/site.json';
  if (!files.has(path)) {
    problems.push({
      rule: 'config',
      level: 'error',
      file: path,
      line: 1,
      message:
        files.walked.found.get(path) === undefined
          ? '没有data/site.json，不知道这是谁的站'
          : 'data/site.json不是普通的文件，读不了，不知道这是谁的站',
      hint: '用npm run new:edition新建一个；或把src/example-city/data/site.json复制过来，改成本单位的内容',
    });
    return undefined;
  }
  return readDocument(files, path, siteSchema, problems);
}
