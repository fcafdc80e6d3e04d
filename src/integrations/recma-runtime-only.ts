/** A node of the compiled program (ESTree), as far as it is looked at. */
interface ProgramNode {
  readonly type?: unknown;
  readonly source?: { readonly value?: unknown } | null;
}

/** The one module that compiled prose needs. */
const RUNTIME = 'astro/jsx-runtime';

/** Ways by which a program reaches a file. */
const REACHING = new Set([
  'ImportDeclaration',
  'ExportAllDeclaration',
  'ExportNamedDeclaration',
  'ImportExpression',
  'MetaProperty',
]);

/**
 * Looks at the program that prose was compiled to: it imports the runtime and nothing else, neither
 * a picture nor a layout nor any other file.
 * @throws Error in Chinese otherwise.
 */
export function recmaRuntimeOnly() {
  return (program: object, file: { readonly path?: string }): void => {
    visit(program, (source) => {
      throw new Error(
        `「${file.path ?? ''}」编译出来要读入${source}，不能编译：正文是数据，不读别的文件`,
      );
    });
  };
}

function visit(node: unknown, refuse: (source: string) => void): void {
  if (typeof node !== 'object' || node === null) return;
  const { type, source } = node as ProgramNode;
  if (typeof type === 'string' && REACHING.has(type)) {
    const isOwn = type === 'ExportNamedDeclaration' && !source;
    if (!isOwn && source?.value !== RUNTIME) {
      refuse(typeof source?.value === 'string' ? source.value : '别的文件');
    }
  }
  for (const child of Object.values(node)) visit(child, refuse);
}
