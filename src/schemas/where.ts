/** One condition of `where`: the column's cell is one of the values. */
export interface Condition {
  readonly column: string;
  readonly values: readonly string[];
}

/**
 * The conditions of `where`, `列=值；列=值` with `|` between alternatives; undefined when the text is
 * not of this form. A value may itself contain `=` (比较=>=).
 */
export function parseWhere(text: string): Condition[] | undefined {
  const conditions = text.split('；').map(parseCondition);
  return conditions.every((condition) => condition !== undefined) ? conditions : undefined;
}

/** What is usually wrong with a `where` that is not of the form, for its hint; '' when unknown. */
export function whereCause(text: string): string {
  if (text.includes('＝')) return '等号用半角「=」；';
  if (text.includes('｜')) return '可选的值之间用半角「|」；';
  if (/==/.test(text)) return '等号只写一个；';
  if (/[<>≤≥≠!]/.test(text)) return '条件只比是不是这个值，不比大小；';
  if (/[;,，、]/.test(text)) return '条件之间用全角分号「；」，可选的值之间用「|」；';
  if (/^；|；\s*(；|$)/.test(text)) return '条件之间用一个「；」，开头和末尾不加；';
  if (!text.includes('=')) return '缺少等号「=」；';
  return '';
}

function parseCondition(text: string): Condition | undefined {
  const equals = text.indexOf('=');
  if (equals === -1) return undefined;
  const column = text.slice(0, equals).trim();
  const rest = text.slice(equals + 1);
  const values = rest.split('|').map((value) => value.trim());
  // A half-width `;` before another condition would silently become part of the value.
  const isTwoInOne = /[;,，;、][^=;；]+=/.test(rest);
  const isFilled = column !== '' && values.every((value) => value !== '');
  const isOther = /[<>≤≥≠!＝]$/.test(column) || values.some(isMistyped);
  return isFilled && !isTwoInOne && !isOther ? { column, values } : undefined;
}

/** Signs of the form itself, doubled, in full width or left at the end, are no part of a value. */
function isMistyped(value: string): boolean {
  return /^=./.test(value) || /[＝｜]/.test(value) || /[;,，、]$/.test(value);
}
