/**
 * The readable runs of a file of any kind, in UTF-8 and in UTF-16 at even and odd places: the texts
 * of old Office files and of what cameras and programs write into pictures.
 */
export function byteText(bytes: Uint8Array): string {
  const utf16 = new TextDecoder('utf-16le');
  return [new TextDecoder().decode(bytes), utf16.decode(bytes), utf16.decode(bytes.subarray(1))]
    .flatMap((text) => text.match(/[\p{L}\p{N}\p{P}\p{S}\p{Zs}]{11,}/gu) ?? [])
    .join('\n');
}
