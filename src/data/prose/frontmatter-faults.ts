import { type Document, isAlias, isNode, isScalar, visit } from 'yaml';

/** A place in the frontmatter that this site does not take. */
export interface FrontmatterFault {
  /** Offset in the block. */
  readonly offset: number;
  readonly message: string;
  readonly hint: string;
}

/**
 * Lines by which other readers of frontmatter end the block or change its language. Ours would read
 * on, so that two readers would disagree where the body begins.
 */
export function fenceFaults(block: string): FrontmatterFault[] {
  return [...block.matchAll(/(?<=^|[\r\n])(?:\s*(---|\+\+\+)|(\.\.\.))/g)].map(
    ({ index, 0: all }) => ({
      offset: index + all.length - 3,
      message: `开头的说明里有一行以「${all.slice(-3)}」开头`,
      hint: '「---」单独成行，只写在说明的第一行和最后一行；这一行改写成「键: 值」，或删去',
    }),
  );
}

/** Parts of YAML that refer or convert: a value is what is typed. */
export function yamlExtras(document: Document): FrontmatterFault[] {
  const faults: FrontmatterFault[] = [];
  const add = (offset: number | undefined, message: string, hint: string) =>
    faults.push({ offset: offset ?? 0, message, hint });
  visit(document, (_key, node) => {
    if (!isNode(node)) {
      const key = node !== null && typeof node === 'object' && 'key' in node ? node.key : undefined;
      if (key === undefined) return;
      if (!isScalar(key) || key.value === null) {
        const offset = isNode(key) ? key.range?.[0] : undefined;
        add(offset, '这里的键不是一个词', '写成「键: 值」，键是英文的词');
      }
      return;
    }
    const offset = node.range?.[0];
    if (isAlias(node)) {
      add(offset, `「*${node.source}」是引用，这里不用`, '把值照写一遍；「*」开头的字加英文单引号');
      return;
    }
    if (node.anchor !== undefined) {
      const hint = `删去「&${node.anchor}」；「&」开头的字加英文单引号`;
      add(offset, `「&${node.anchor}」是记号，这里不用`, hint);
    }
    if (node.tag !== undefined) {
      add(offset, '以「!」开头的是类型记号，这里不用', '删去它；「!」开头的字加英文单引号');
    }
  });
  return faults;
}
