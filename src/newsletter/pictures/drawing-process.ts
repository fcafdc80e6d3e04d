/** The process that draws pictures; see `drawPng`. */
import { availableParallelism } from 'node:os';
import process from 'node:process';
import { errorParts } from '../../text/error-parts.ts';
import type { DrawingAnswer, DrawingOrder } from './draw-png.ts';
import { pngOf } from './png-of.ts';

// Whoever asked is gone, or asks nothing more.
process.once('disconnect', () => process.exit());

/** One drawing after the other on each: more at once would hold their pixels and be no faster. */
const lanes = Array.from({ length: availableParallelism() }, () => Promise.resolve());

process.on('message', (message) => {
  const { id, drawing, options } = message as DrawingOrder;
  const lane = id % lanes.length;
  lanes[lane] = (lanes[lane] ?? Promise.resolve())
    .then(() => pngOf(drawing, options))
    .then(
      (drawn) => answer({ id, drawn }),
      (error: unknown) => answer({ id, error: errorParts(error) }),
    );
});

function answer(message: DrawingAnswer): void {
  process.send?.(message);
}
