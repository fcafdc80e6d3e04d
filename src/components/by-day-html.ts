import { type SaidOn, daysOf } from '../text/said-on.ts';
import { escapeXml } from '../text/escape-xml.ts';

/** Words that depend on the day, each for its days; without script those of the build stand. */
export function byDayHtml(said: readonly SaidOn[]): string {
  const [only] = said;
  if (said.length === 1 && only !== undefined) return escapeXml(only.said);
  return said
    .map(
      (state, index) =>
        `<span data-on="${daysOf(state)}"${index > 0 ? ' hidden' : ''}>${escapeXml(state.said)}</span>`,
    )
    .join('');
}
