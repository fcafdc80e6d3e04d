interface EditionKind {
  readonly kind: 'government' | 'demonstration';
  readonly illustrative: boolean;
}

/**
 * What every page, and every file that leaves one, says of an edition that is no authority's
 * (pages-and-charts §5); undefined for an authority's own.
 */
export function editionStatement({ kind, illustrative }: EditionKind): string | undefined {
  if (illustrative) return '虚构示例：城市、单位、人和数字都是编的。';
  return kind === 'demonstration' ? '演示站：真实的公开事实，不是任何机关的网站。' : undefined;
}

/** The mark inside downloaded pictures and at the head of text files; undefined when none is due. */
export function editionMark({ kind, illustrative }: EditionKind): string | undefined {
  if (illustrative) return '示例（虚构）';
  return kind === 'demonstration' ? '演示站，不是任何机关的网站' : undefined;
}

/** The mark of a round; an invented round in an edition of facts says so before all else. */
export function roundMark(edition: EditionKind, isIllustrative: boolean): string | undefined {
  const mark = editionMark(edition);
  if (!isIllustrative || edition.illustrative) return mark;
  return ['示例，内容是虚构的', mark].filter((part) => part !== undefined).join('；');
}
