import { decodeUtf8 } from '../../data/encoding.ts';
import type { EditionFiles } from '../../data/files.ts';
import type { Problem } from '../../data/problem.ts';
import { byteText } from '../../data/texts/byte-text.ts';
import { jsonTexts } from '../../data/texts/json-text.ts';
import { markupTexts } from '../../data/texts/markup-text.ts';
import { pictureText } from '../../data/texts/picture-text.ts';
import { type PlacedText, textOfWhole, textOnLine } from '../../data/texts/placed-text.ts';
import { isPaper } from '../../data/texts/paper-kinds.ts';
import { hiddenPlace } from '../../data/pictures/hidden-place.ts';
import { personalFindings, personalProblems } from './personal-findings.ts';

/** Of a larger file the beginning is read. */
const MOST_BYTES = 16_000_000;

/**
 * Personal data in the names and texts of the files of `public/`, and in what was written into its
 * pictures; positions in kinds of files from which they cannot be taken. PDF and Office files are
 * read apart (`paperProblems`).
 */
export function publicPersonalData(files: Pick<EditionFiles, 'walked' | 'bytes'>): Problem[] {
  return [...files.walked.found.values()].flatMap(({ path: file, kind, name }): Problem[] => {
    if (!file.startsWith('public/')) return [];
    const inName = personalFindings(name).map(({ kind: _kind, ...finding }) => ({
      file,
      line: 1,
      ...finding,
    }));
    const bytes = kind === 'file' ? files.bytes(file)?.subarray(0, MOST_BYTES) : undefined;
    if (bytes === undefined) return inName;
    const place = hiddenPlace(bytes);
    return [
      ...inName,
      ...personalProblems(file, wordsOfFile(file, bytes)),
      ...(place === undefined
        ? []
        : [{ rule: 'personal-data' as const, level: 'error' as const, file, line: 1, ...place }]),
    ];
  });
}

function wordsOfFile(file: string, bytes: Uint8Array): PlacedText[] {
  const written = pictureText(bytes);
  if (written !== undefined) return [textOnLine(written, 1)];
  if (isPaper(bytes)) return [];
  const isUtf16 = /^(?:\xff\xfe|\xfe\xff)/.test(String.fromCharCode(...bytes.subarray(0, 2)));
  const isText = isUtf16 || !bytes.subarray(0, 8000).includes(0);
  const text = isText ? decodeUtf8(file, bytes).text : undefined;
  if (text === undefined) return [textOnLine(byteText(bytes), 1)];
  const words = textOfWhole(text);
  if (/\.json$/i.test(file)) return [words, ...jsonTexts(text)];
  return /^\s*</.test(text) ? [words, textOnLine(markupTexts(text), 1)] : [words];
}
