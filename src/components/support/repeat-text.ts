import { REPEAT_CLASS_WORDS, REPEAT_CLASSES } from '../../model/repeats/repeat-class.ts';
import type { Repeats } from '../../model/repeats/repeats.ts';

/** The counts of all classes in one sentence: what was compared, found and decided. */
export function repeatsAnswer({ counts, compared }: Repeats): string {
  const found = REPEAT_CLASSES.filter((each) => counts[each].groups > 0);
  const groups = found.reduce((sum, each) => sum + counts[each].groups, 0);
  const undecided = found.reduce((sum, each) => sum + counts[each].undecided, 0);
  const base = `比对了${compared}条批准或拨付的记录，`;
  if (groups === 0) return `${base}没有一组符合五种情形。`;
  const classes = found
    .map((each) => `${REPEAT_CLASS_WORDS[each].title}${counts[each].groups}组`)
    .join('，');
  const status = undecided === 0 ? '都有结论' : `${groups - undecided}组有结论，${undecided}组待核`;
  return `${base}列出${groups}组：${classes}；${status}。`;
}
