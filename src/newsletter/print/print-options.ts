/** What the print form of an issue takes from outside; everything may be left out. */
export interface PrintOptions {
  /** Page numbers of the contents by anchor, known after a first run. */
  readonly pages?: ReadonlyMap<string, number> | undefined;
  /** Empty height above the closing block, in points, so that it stands at the foot of its page. */
  readonly closingGap?: number | undefined;
  /** Pictures of the issue as `data:` addresses, by file below the edition's `public/`. */
  readonly images?: ReadonlyMap<string, string> | undefined;
  /** Whether the fonts of the print have a character; all when left out. */
  readonly hasGlyph?: ((character: string) => boolean) | undefined;
  /** `@font-face` rules, for machines where the packaged fonts are not those of the system. */
  readonly fontFaces?: string | undefined;
}
