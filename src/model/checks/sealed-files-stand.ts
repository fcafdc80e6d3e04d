import { sha256 } from '../../data/chained-ledger.ts';
import type { Check } from './check.ts';

/** A sealed file has the bytes that it was sealed with: `sealed-file-changed` (CONTRACT §5). */
export const sealedFilesStand: Check = ({ ledger, files }) =>
  (ledger?.entries ?? []).flatMap(({ file, sha256: sealed, sealedOn }) => {
    const bytes = files.has(file) ? files.bytes(file) : undefined;
    if (bytes !== undefined && sha256(bytes) === sealed) return [];
    return [
      {
        rule: 'sealed-file-changed',
        level: 'error',
        file,
        line: 1,
        message:
          bytes === undefined
            ? `这个文件${sealedOn}封存过，现在不见了`
            : `这个文件${sealedOn}封存以后被改过`,
        hint: '从git里取回封存时的文件；要改事实，在errata.csv里更正，或另发一个新版本',
      },
    ];
  });
