const BLANK = /[ \t\r\n]+/g;

/**
 * HTML for comparison: without the marks of scoped styles and of the development server, one tag a
 * line, white space collapsed. Two texts that differ only in these are the same page.
 */
export function normalisedHtml(html: string): string {
  return html
    .replace(/<!--[\s\S]*?-->/g, '')
    .replace(/ data-astro-(cid-[\w-]+|source-\w+="[^"]*")(="")?/g, '')
    .replace(/\bastro-[a-z0-9]{8}\b/g, '')
    .replace(/ class="\s*"/g, '')
    .replace(BLANK, ' ')
    .replace(/ ?(<[^>]+>) ?/g, '\n$1\n')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join('\n');
}
