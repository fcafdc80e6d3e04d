/**
 * Why a photograph or film may not be published: it is of a kind that may hold the place where it
 * was taken and from which that cannot be removed here. Undefined for all other files.
 */
export function hiddenPlace(bytes: Uint8Array): { message: string; hint: string } | undefined {
  const start = Buffer.from(bytes.subarray(0, 64)).toString('latin1');
  if (!/^[^]{4}ftyp/.test(start)) return undefined;
  if (/^[^]{4}ftyp(?:[^]{4}){0,12}?(?:hei[cfmsx]|hev[cx])/.test(start)) {
    return {
      message: '这是HEIC照片，浏览器打不开，里面的拍摄位置也去不掉',
      hint: '另存为JPG再放进public',
    };
  }
  const whole = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const isPlaced = PLACES.some((mark) => whole.includes(mark, 0, 'latin1'));
  return isPlaced
    ? { message: '这段视频里写着拍摄的位置', hint: '用剪辑软件去掉位置信息，重新导出' }
    : undefined;
}

/** Boxes and keys for positions in MP4 and QuickTime. */
const PLACES = ['\xa9xyz', 'com.apple.quicktime.location.ISO6709'];
