import { parse } from 'yaml';
import { frontmatterBlock } from '../data/prose/frontmatter-block.ts';

/** The kinds of things, other than rows, in which two states of an edition are compared. */
export type ItemGroup = 'notices' | 'evaluations' | 'rules' | 'prose' | 'config' | 'files';

/**
 * The thing that a file of the edition is part of; undefined for the tables of datasets and the
 * ledgers, which are compared by their rows and entries, and for what is only kept for commands.
 */
export function itemOf(
  path: string,
): { readonly group: ItemGroup; readonly id: string } | undefined {
  if (/^data\/(?:(?:issue-)?ledger|ledger-salts|import)\.json$/.test(path)) return undefined;
  if (path.startsWith('data/checkpoints/')) return undefined;
  const [, folder, id] = /^data\/(notices|evaluations)\/([^/]+)\/[^/]+$/.exec(path) ?? [];
  if (folder !== undefined && id !== undefined) return { group: folder as ItemGroup, id };
  const rule = /^data\/rules\/([^/]+)\.json$/.exec(path)?.[1];
  if (rule !== undefined) return { group: 'rules', id: rule };
  const prose = /^content\/(.+)\.mdx$/.exec(path)?.[1];
  if (prose !== undefined) return { group: 'prose', id: prose };
  if (path.startsWith('public/')) return { group: 'files', id: path };
  if (/^data\/(?!terms\/)[^/]+\/(?:\d[^/]*|errata|notes)\.csv$/.test(path)) return undefined;
  return { group: 'config', id: path };
}

/** What a document calls itself; undefined for a file without a title. */
export function titleOf(path: string, text: string): string | undefined {
  const held = path.endsWith('.json') ? json(text) : path.endsWith('.mdx') ? head(text) : {};
  const { title, year, number, series } = (held ?? {}) as Readonly<Record<string, unknown>>;
  if (typeof title === 'string' && title !== '') return title;
  if (typeof year !== 'number' || typeof number !== 'number') return undefined;
  return `${year}年${series === '增刊' ? '增刊' : ''}第${number}期`;
}

function json(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function head(text: string): unknown {
  try {
    return parse(frontmatterBlock(text)?.text ?? '');
  } catch {
    return undefined;
  }
}
