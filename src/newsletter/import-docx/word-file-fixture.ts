import JSZip from 'jszip';

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006/relationships';
const SPACES =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" ' +
  `xmlns:r="${OFFICE}" ` +
  'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math" ' +
  'xmlns:v="urn:schemas-microsoft-com:vml" ' +
  'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml" ' +
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"';

/** Parts beside the text: the root element's content by the type of the relation. */
export type WordParts = Readonly<Record<string, string>>;

const ROOTS: Readonly<Record<string, string>> = {
  numbering: 'w:numbering',
  styles: 'w:styles',
  header: 'w:hdr',
  footer: 'w:ftr',
  footnotes: 'w:footnotes',
  endnotes: 'w:endnotes',
  comments: 'w:comments',
};

/** A Word file written by hand, as no library writes it: its body and the parts beside it. */
export async function wordFile(body: string, parts: WordParts = {}): Promise<Uint8Array> {
  const zip = new JSZip();
  const relation = (id: string, type: string, target: string) =>
    `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}"/>`;
  const relations = (all: string) => `<Relationships xmlns="${PACKAGE}">${all}</Relationships>`;
  const held = Object.entries(parts);
  zip.file('_rels/.rels', relations(relation('a', 'officeDocument', 'word/document.xml')));
  zip.file(
    'word/_rels/document.xml.rels',
    relations(held.map(([type], at) => relation(`p${at}`, type, `${type}.xml`)).join('')),
  );
  zip.file('word/document.xml', `<w:document ${SPACES}><w:body>${body}</w:body></w:document>`);
  for (const [type, content] of held) {
    const root = ROOTS[type];
    zip.file(
      `word/${type}.xml`,
      root === undefined ? content : `<${root} ${SPACES}>${content}</${root}>`,
    );
  }
  return zip.generateAsync({ type: 'uint8array' });
}

/** A run of words with its properties. */
export const run = (text: string, properties = '') =>
  `<w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`;

/** A paragraph of runs or of plain words. */
export const p = (inside: string, properties = '') =>
  `<w:p><w:pPr>${properties}</w:pPr>${inside.startsWith('<') ? inside : run(inside)}</w:p>`;

/** A table of rows of cells; a cell is words, or words with properties. */
export const table = (...rows: (readonly (string | readonly [string, string])[])[]) =>
  `<w:tbl>${rows
    .map(
      (cells) =>
        `<w:tr>${cells
          .map((cell) => (typeof cell === 'string' ? ([cell, ''] as const) : cell))
          .map(([words, more]) => `<w:tc><w:tcPr>${more}</w:tcPr>${p(words)}</w:tc>`)
          .join('')}</w:tr>`,
    )
    .join('')}</w:tbl>`;

/** A field: its instruction and what Word shows for it. */
export const field = (instruction: string, shown = '', form = '') =>
  `<w:r><w:fldChar w:fldCharType="begin">${form}</w:fldChar></w:r><w:r><w:instrText>${instruction}</w:instrText></w:r>` +
  (shown === '' ? '' : `<w:r><w:fldChar w:fldCharType="separate"/></w:r>${run(shown)}`) +
  '<w:r><w:fldChar w:fldCharType="end"/></w:r>';
