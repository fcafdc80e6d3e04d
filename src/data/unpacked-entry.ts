import type JSZip from 'jszip';

/**
 * Unpacks an entry of an archive, and stops as soon as it is too large, whatever size it declares:
 * undefined then. Rejects for one that is broken.
 */
export function unpackedEntry(
  entry: JSZip.JSZipObject,
  mostBytes: number,
): Promise<Buffer | undefined> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let size = 0;
    const stream = entry.nodeStream('nodebuffer');
    stream.on('data', (chunk: Buffer) => {
      size += chunk.length;
      if (size <= mostBytes) {
        chunks.push(chunk);
        return;
      }
      stream.pause();
      chunks.length = 0;
      resolve(undefined);
    });
    stream.on('end', () => resolve(Buffer.concat(chunks)));
    stream.on('error', reject);
  });
}
