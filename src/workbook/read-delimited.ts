import Papa from 'papaparse';
import { isBlank } from '../text/visible-text.ts';
import { BLANK_CELL, type Workbook, WorkbookRefusal } from './workbook.ts';

const SEPARATORS = [',', '\t', ';', '，', '；', '|'] as const;
const LOOKED_AT = 40;

/** A table in text, of the encodings and separators that spreadsheets write. @throws WorkbookRefusal */
export function readDelimited(bytes: Uint8Array): Workbook {
  const text = decoded(bytes).replace(/\r\n?/g, '\n');
  const declared = /^"?sep=(.)"?\n/i.exec(text);
  const body = declared === null ? text : text.slice(declared[0].length);
  const delimiter = declared?.[1] ?? separatorOf(body);
  const { data } = Papa.parse<string[]>(body, { delimiter, newline: '\n' });
  const skipped = declared === null ? [] : [[]];
  const rows = data.map((row) =>
    row.map((cell) => {
      const text = withoutArmour(cell);
      return isBlank(text) ? BLANK_CELL : ({ kind: kindOf(text), text } as const);
    }),
  );
  const sheet = {
    name: '',
    isHidden: false,
    rows: [...skipped, ...rows],
    merges: [],
    hiddenRows: new Set<number>(),
    hiddenColumns: new Set<number>(),
  };
  return { sheets: [sheet], is1904: false, remarks: [] };
}

/** `="000011"` is how a text is kept from becoming a number. */
function withoutArmour(cell: string): string {
  return /^="(.*)"$/s.exec(cell)?.[1] ?? cell;
}

function kindOf(text: string): 'text' | 'error' {
  return /^#(?:REF!|N\/A|VALUE!|DIV\/0!|NAME\?|NULL!|NUM!)$/.test(text) ? 'error' : 'text';
}

function decoded(bytes: Uint8Array): string {
  const starts = (...mark: number[]) => mark.every((byte, at) => bytes[at] === byte);
  if (starts(0xff, 0xfe)) return new TextDecoder('utf-16le').decode(bytes);
  if (starts(0xfe, 0xff)) return new TextDecoder('utf-16be').decode(bytes);
  // Without a mark, the zeros of Latin letters and line ends tell which byte of a pair comes first.
  const zeros = (from: number) =>
    bytes.subarray(0, 2000).filter((byte, at) => byte === 0 && at % 2 === from).length;
  if (zeros(0) + zeros(1) > 0 && bytes.length % 2 === 0) {
    return new TextDecoder(zeros(0) > zeros(1) ? 'utf-16be' : 'utf-16le').decode(bytes);
  }
  for (const label of ['utf-8', 'gb18030']) {
    try {
      return new TextDecoder(label, { fatal: true }).decode(bytes);
    } catch {
      // The next encoding is tried.
    }
  }
  throw new WorkbookRefusal(
    '文件的编码认不出来，里面有不成字的字节',
    '在Excel或WPS里打开原来的表，另存为.xlsx，再导入',
  );
}

/** The separator that parts most of the first lines into the same number of cells. */
function separatorOf(text: string): string {
  const lines = text.split('\n', LOOKED_AT).join('\n');
  const scores = SEPARATORS.map((delimiter) => {
    const { data } = Papa.parse<string[]>(lines, { delimiter, newline: '\n' });
    const widths = data.filter((row) => row.length > 1).map((row) => row.length);
    const common = Math.max(0, ...widths.map((w) => widths.filter((each) => each === w).length));
    const width = widths.find((w) => widths.filter((each) => each === w).length === common) ?? 0;
    return { delimiter, score: common * (width - 1) };
  });
  return scores.reduce((best, each) => (each.score > best.score ? each : best)).delimiter;
}
