/** The options of the commands that npm takes for its own when the `--` is forgotten. */
const OPTIONS: Readonly<Record<string, readonly string[]>> = {
  check: ['format', 'all'],
  'new-issue': ['date'],
  'import-docx': ['date', 'dry-run', 'public'],
  'send-test': ['to', 'issue', 'from'],
  import: ['dataset', 'as-of', 'sheet', 'answers', 'history', 'dry-run', 'format'],
  'new-edition': ['answers'],
  export: ['dataset', 'out'],
  template: ['out', 'date'],
  diff: ['format'],
  package: ['platform', 'out'],
  publish: ['to', 'dry-run'],
  bench: ['sizes', 'eleventy'],
};

/**
 * What to type instead of `npm run new:issue --date 2026-12-20`: without `--` npm keeps the option
 * for itself and hands on its value alone, or nothing. Undefined when nothing was kept.
 */
export function swallowedOptions(
  name: string,
  rest: readonly string[],
  environment: Readonly<Record<string, string | undefined>>,
): string | undefined {
  const values = [...rest];
  const kept = (OPTIONS[name] ?? []).flatMap((option) => {
    const held = environment[`npm_config_${option.replaceAll('-', '_')}`];
    if (held === undefined || held === '' || rest.includes(`--${option}`)) return [];
    if (held !== 'true') return [`--${option} ${held}`];
    if (['dry-run', 'all', 'public'].includes(option)) return [`--${option}`];
    const value = values.shift();
    return [value === undefined ? `--${option} …` : `--${option} ${value}`];
  });
  if (kept.length === 0) return undefined;
  const command = environment['npm_lifecycle_event'] ?? name;
  return `少了--：npm run ${command} -- ${[...values, ...kept].join(' ')}`;
}
