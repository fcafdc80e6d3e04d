import { parseProse } from '../data/prose/parse-prose.ts';
import type { ProseDocument } from '../data/prose/read-file.ts';
import { componentUses } from '../data/prose/component-uses.ts';

const ISSUE = {
  kind: 'issues',
  id: '2025-07',
  frontmatter: { publishedOn: '2025-03-20', from: '2025-03-11', to: '2025-03-20', series: '正刊' },
};

/** A document with a body, for tests; an issue of March 2025 unless it is told otherwise. */
export function proseFixture(
  body: string,
  { kind, id, frontmatter }: { kind: string; id: string; frontmatter: object } = ISSUE,
): ProseDocument {
  const file = `content/${kind}/${id}.mdx`;
  const { root, problems } = parseProse(file, body);
  const errors = problems.filter(({ level }) => level === 'error');
  if (root === undefined || errors.length > 0) throw new Error(JSON.stringify(errors));
  return {
    kind,
    id,
    file,
    frontmatter,
    root,
    components: componentUses(root),
  } as unknown as ProseDocument;
}
