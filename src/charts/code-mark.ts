import { encode } from 'uqr';
import { type SvgPart, svg } from './svg.ts';

/** The QR code of an address, `size` wide with its upper left corner at x and y. */
export function codeMark(address: string, x: number, y: number, size: number): SvgPart {
  const { data } = encode(address, { border: 0 });
  const dark = data.flatMap((row, down) =>
    row.map((isDark, across) => (isDark ? `M${across} ${down}h1v1h-1z` : '')),
  );
  return svg`<svg x="${x}" y="${y}" width="${size}" height="${size}"
 viewBox="0 0 ${data.length} ${data.length}" shape-rendering="crispEdges"><path class="chart-strong"
 d="${dark.join('')}"/></svg>`;
}
