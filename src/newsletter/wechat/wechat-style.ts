/**
 * The colours of the body. Every block of text names its own: WeChat darkens an article by turning
 * the colours that it finds, and leaves unnamed ones to chance. A grey of #666 would stay as it is
 * on the dark ground, and a tinted ground stay light: see ../dark/.
 */
const COLOURS = {
  ink: '#222',
  soft: '#555',
  accent: '#1d5a6e',
  line: '#ccc',
  edge: '#9dbac4',
  tint: '#f2f2f2',
} as const;

/** The style attributes of the body, as short as they can be: each counts against 20,000. */
export const styles = {
  body: `font-size:16px;line-height:1.8;word-break:break-word;color:${COLOURS.ink}`,
  paragraph: `margin:0 0 1em;color:${COLOURS.ink}`,
  item: `margin:0 0 .5em;color:${COLOURS.ink}`,
  innerItem: `margin:0 0 .5em;padding-left:1.5em;color:${COLOURS.ink}`,
  heading2:
    `margin:2em 0 1em;padding-bottom:4px;border-bottom:2px solid ${COLOURS.accent};` +
    `font-size:20px;font-weight:bold;color:${COLOURS.accent}`,
  heading3: `margin:1.5em 0 .5em;font-size:17px;font-weight:bold;color:${COLOURS.ink}`,
  heading4: `margin:1em 0 .5em;font-weight:bold;color:${COLOURS.ink}`,
  caption: `margin:1em 0 .5em;font-size:15px;font-weight:bold;color:${COLOURS.ink}`,
  small: `margin:0 0 1em;font-size:14px;color:${COLOURS.soft}`,
  numbers: `margin:.5em 0;font-size:14px;color:${COLOURS.ink}`,
  notes: `margin:0 0 1em;font-size:13px;word-break:break-all;color:${COLOURS.soft}`,
  picture: `margin:0;color:${COLOURS.ink}`,
  image: 'width:100%;height:auto',
  quote:
    `margin:0 0 1em;padding:0 0 0 1em;border-left:3px solid ${COLOURS.edge};` +
    `color:${COLOURS.ink}`,
  note: `margin:0 0 1em;padding:10px 12px 1px;background:${COLOURS.tint};color:${COLOURS.ink}`,
  listing: `margin:0 0 10px;font-size:14px;word-break:break-all;color:${COLOURS.ink}`,
  rule: `margin:1em 0;text-align:center;color:${COLOURS.soft}`,
  table: 'width:100%;border-collapse:collapse;font-size:14px;line-height:1.5',
  cell: `padding:4px;border:1px solid ${COLOURS.line};color:${COLOURS.ink}`,
  record:
    `margin:0;padding:6px 0;border-top:1px solid ${COLOURS.line};font-size:14px;` +
    `color:${COLOURS.ink}`,
  link: `color:${COLOURS.accent}`,
} as const;
