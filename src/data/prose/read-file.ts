import type { Root } from 'mdast';
import type { z } from 'zod';
import { ID_PATTERN } from '../../schemas/ids.ts';
import {
  type ArchivedIssueDocument,
  archivedIssue,
} from '../../schemas/documents/archived-issue.ts';
import { type IssueDocument, issue } from '../../schemas/documents/issue.ts';
import { type PageDocument, page } from '../../schemas/documents/page.ts';
import { type PolicyDocument, policy } from '../../schemas/documents/policy.ts';
import { type ReportDocument, report } from '../../schemas/documents/report.ts';
import { type StoryDocument, story } from '../../schemas/documents/story.ts';
import type { DocumentPath } from '../documents/path.ts';
import { asLastRead } from '../as-last-read.ts';
import { idNameProblem } from '../edition-document.ts';
import type { Problem } from '../problem.ts';
import { frontmatterBlock } from './frontmatter-block.ts';
import { characterProblems } from './character-problems.ts';
import { type Heading, type Section, headingsOf, sectionsOf } from './headings.ts';
import { parseProse } from './parse-prose.ts';
import { proseLimitProblem } from './prose-limits.ts';
import type { ProseKind } from './prose-kinds.ts';
import { readFrontmatter } from './read-frontmatter.ts';
import { proseTextProblems } from './text-problems.ts';
import { unfinishedProblems } from './unfinished.ts';
import { type ComponentUse, componentUses } from './component-uses.ts';

interface FrontmatterOf {
  policies: PolicyDocument;
  reports: ReportDocument;
  stories: StoryDocument;
  pages: PageDocument;
  issues: IssueDocument;
  /** An issue that is kept as its original file. */
  archived: ArchivedIssueDocument;
}

/** What a prose file is: by its folder, an issue also by whether it is archived. */
type DocumentKind = keyof FrontmatterOf;

interface ProseOfKind<K extends DocumentKind> {
  readonly kind: K;
  /** The file name without `.mdx`. */
  readonly id: string;
  readonly file: string;
  readonly frontmatter: FrontmatterOf[K];
  /** True when faulty keys of the frontmatter were blanked: not to be compared with other files. */
  readonly isFaulty: boolean;
  /** The line of a key of the frontmatter. */
  readonly lineOf: (path: DocumentPath) => number;
  readonly root: Root;
  readonly components: readonly ComponentUse[];
  readonly headings: readonly Heading[];
  readonly sections: readonly Section[];
}

/** A prose file as read, by the folder in which it lies. */
export type ProseDocument = { [K in DocumentKind]: ProseOfKind<K> }[DocumentKind];

interface ProseFile {
  readonly document?: ProseDocument;
  readonly problems: readonly Problem[];
}

/**
 * Reads a prose file: name, frontmatter and body, all faults at once. The document is given even
 * when it has faults, so that they hide none elsewhere. Whether ids and columns exist, and whether
 * the headings of an issue are columns of site.json, is checked with the whole edition.
 */
export const readProseFile = asLastRead(readAnew);

function readAnew(file: string, text: string, folder: ProseKind): ProseFile {
  const id = (file.split('/').at(-1) ?? '').replace(/\.mdx$/, '');
  const limit = proseLimitProblem(file, text);
  if (limit !== undefined) return { problems: [limit] };
  const kind = folder === 'issues' && isArchived(text) ? 'archived' : folder;
  const frontmatter = readFrontmatter<FrontmatterOf[DocumentKind]>(file, text, SCHEMAS[kind]);
  const { root, problems } = parseProse(file, text);
  const value = frontmatter.value ?? frontmatter.partial;
  const isDraft = kind === 'issues' && (value as IssueDocument | undefined)?.draft === true;
  const characters = characterProblems(file, text);
  const all = [
    ...(kind === 'archived' ? archivedBodyProblems(file, root) : []),
    ...(folder === 'issues'
      ? issueIdProblems(file, id, value, frontmatter.lineOf)
      : idProblems(file, id)),
    ...characters,
    ...frontmatter.problems,
    ...problems,
    ...unfinishedProblems({ file, text, value, root, isDraft, lineOf: frontmatter.lineOf }),
    ...proseTextProblems(file, text, root).filter(
      ({ line }) => ![...characters, ...frontmatter.problems].some((told) => told.line === line),
    ),
  ];
  if (value === undefined) return { problems: all };
  const tree: Root = root ?? { type: 'root', children: [] };
  const document = {
    kind,
    id,
    file,
    frontmatter: value,
    isFaulty: frontmatter.value === undefined,
    lineOf: frontmatter.lineOf,
    root: tree,
    components: componentUses(tree),
    headings: headingsOf(tree),
    sections: sectionsOf(tree),
  } as ProseDocument;
  return { document, problems: all };
}

function isArchived(text: string): boolean {
  return /^archived[ \t]*:[ \t]*(?:true|True|TRUE)[ \t]*(?:#.*)?\r?$/m.test(
    frontmatterBlock(text)?.text ?? '',
  );
}

/** What an archived issue says, its original says: a second text beside it could say otherwise. */
function archivedBodyProblems(file: string, root: Root | undefined): Problem[] {
  const [first] = root?.children ?? [];
  if (first === undefined) return [];
  const line = first.position?.start.line ?? 1;
  const message = '旧刊（archived: true）下面写了正文，旧刊只有原件';
  const hint = '删去正文；要按规则写成一期的，删去archived一行，补齐from、to、digest和栏目';
  return [{ rule: 'config', level: 'error', file, line, message, hint }];
}

const SCHEMAS: { readonly [K in DocumentKind]: z.ZodType<FrontmatterOf[K]> } = {
  policies: policy,
  reports: report,
  stories: story,
  pages: page,
  issues: issue,
  archived: archivedIssue,
};

function idProblems(file: string, id: string): Problem[] {
  const words = { called: '文件名', ending: '.mdx', example: 'gbf2016-7.mdx' };
  return ID_PATTERN.test(id) ? [] : [idNameProblem(file, id, words)];
}

/** `<year>-<NN>` or `<year>-s<NN>` for a 增刊, in agreement with the frontmatter. */
function issueIdProblems(
  file: string,
  id: string,
  value: unknown,
  lineOf: (path: DocumentPath) => number,
): Problem[] {
  const at = { rule: 'config', level: 'error', file } as const;
  const match = /^(\d{4})-(s?)(\d{2,})$/.exec(id);
  const { year, number, series: written } = (value ?? {}) as Partial<IssueDocument>;
  const series = written ?? '正刊';
  if (match === null) {
    const message = `文件名「${id}」不是期的编号，应为年-期号，增刊为年-s期号`;
    const expected = expectedId(year, number, series);
    return [{ ...at, line: 1, value: id, message, hint: `改名为${expected ?? '2016-01'}.mdx` }];
  }
  const [, yearOfId, supplement, numberOfId] = match;
  const isSupplement = supplement === 's';
  const pairs = [
    ['year', year, Number(yearOfId)],
    ['number', number, Number(numberOfId)],
    ['series', series, isSupplement ? '增刊' : '正刊'],
  ] as const;
  return pairs.flatMap(([key, found, expected]) => {
    // Blank: its own problem has been reported.
    if (!found || found === expected) return [];
    const message = `「${key}」写的是${found}，与文件名${id}.mdx不符`;
    const name = expectedId(year, number, series);
    const hint = `改成${expected}${name === undefined ? '' : `，或把文件改名为${name}.mdx`}`;
    return [{ ...at, line: lineOf([key]), field: key, value: String(found), message, hint }];
  });
}

function expectedId(year?: number, number?: number, series?: string): string | undefined {
  if (!year || !number) return undefined;
  return `${year}-${series === '增刊' ? 's' : ''}${String(number).padStart(2, '0')}`;
}
