/** The first line of every generated page: who made it, and how it is made anew. */
const GENERATED =
  '<!-- 由npm run docs从程序里的定义生成，不要手改：改定义（src/schemas等），再运行npm run docs。 -->';

/** A generated page: its title, the mark, its parts. */
export function page(title: string, parts: readonly string[]): string {
  return `${[`# ${title}`, GENERATED, ...parts].join('\n\n')}\n`;
}

/** A Markdown table; a bar within a cell is escaped, a line break becomes a space. */
export function table(headers: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.map(cell).join(' | ')} |`;
  return [line(headers), line(headers.map(() => '---')), ...rows.map(line)].join('\n');
}

/** Text as code: a name, a path, a value to type. */
export function code(text: string): string {
  return text.includes('`') ? `\`\` ${text} \`\`` : `\`${text}\``;
}

function cell(text: string): string {
  return text.replaceAll('|', '\\|').replaceAll(/\s*\n\s*/g, ' ');
}
