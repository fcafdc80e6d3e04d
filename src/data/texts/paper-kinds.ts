/** True of PDF files and of packages of Office, WPS and OpenDocument, whatever they are called. */
export function isPaper(bytes: Uint8Array): boolean {
  return isPdf(bytes) || (bytes[0] === 0x50 && bytes[1] === 0x4b && (bytes[2] ?? 9) <= 8);
}

/** A PDF may have up to a kilobyte of something else before it. */
export function isPdf(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.subarray(0, 1024)).includes('%PDF-');
}
