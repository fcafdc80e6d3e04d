/** A picture taken apart without decoding it. */
export interface PictureParts {
  /** What draws the picture, in order: joined they are the same picture, byte for byte as drawn. */
  readonly kept: readonly Uint8Array[];
  /** What cameras and programs wrote about it: place, time, device, names, previews. */
  readonly dropped: readonly Uint8Array[];
  /** True when it has no colours of a screen (CMYK), which mail programs do not show. */
  readonly isForPrint?: boolean;
}
