/** A figure of an issue as a picture, for every channel that cannot show SVG. */
export interface Picture {
  /** The figure's number in the issue: 1, 2, 3 … */
  readonly number: number;
  readonly png: Uint8Array;
  /** Size on the page in CSS pixels at 1x; the PNG holds twice as many each way. */
  readonly width: number;
  readonly height: number;
  /** What a reader hears or sees in its place: title, measure and note. */
  readonly alt: string;
  /** Its numbers as lines of plain text. */
  readonly numbersText: string;
}

/** The name of a figure's picture within the folder of its issue: `figure-1.png`. */
export function pictureName(number: number): string {
  return `figure-${number}.png`;
}
