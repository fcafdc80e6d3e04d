import { createHash } from 'node:crypto';

/**
 * The hash of a sealed file: sha256 of its bytes with CRLF read as LF, so that a clone on Windows
 * has the same.
 */
export function sealedHash(bytes: Uint8Array): string {
  return sha256(latin1(bytes).replaceAll('\r\n', '\n'));
}

/** What became of the bytes of a sealed file. */
export type SealedState =
  | 'same'
  /** Only CRLF, CR or LF differ. */
  | 'line-ends'
  | 'bom-added'
  | 'bom-removed'
  | 'last-line-end'
  | 'changed';

/** Compares bytes with a sealed hash; older seals of files with CRLF hashed them as they were. */
export function sealedState(bytes: Uint8Array, sealed: string): SealedState {
  const text = latin1(bytes);
  const isSealed = (each: string) => sha256(each) === sealed;
  if (isSealed(text)) return 'same';
  const unix = text.replace(/\r\n?/g, '\n');
  const bare = unix.startsWith(BOM) ? unix.slice(BOM.length) : unix;
  const forms = (each: string) => [each, each.replaceAll('\n', '\r\n')];
  const lines = bare.replace(/\n+$/, '');
  const candidates: readonly (readonly [SealedState, readonly string[]])[] = [
    ['line-ends', forms(unix)],
    ['bom-added', bare === unix ? [] : forms(bare)],
    ['bom-removed', bare === unix ? forms(BOM + unix) : []],
    ['last-line-end', [...forms(lines), ...forms(`${lines}\n`)]],
  ];
  return candidates.find(([, texts]) => texts.some(isSealed))?.[0] ?? 'changed';
}

/** The bytes EF BB BF, a character each. */
const BOM = '\u00ef\u00bb\u00bf';

/** A character a byte, so that bytes which are no UTF-8 are hashed as they are. */
function latin1(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('latin1');
}

function sha256(text: string): string {
  return createHash('sha256').update(text, 'latin1').digest('hex');
}
