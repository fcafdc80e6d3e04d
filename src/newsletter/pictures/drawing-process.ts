/** The process that draws pictures; see `drawPng`. */
import { availableParallelism } from 'node:os';
import process from 'node:process';
import { errorParts } from '../../text/error-parts.ts';
import type { DrawingAnswer, DrawingOrder } from './draw-png.ts';
import { loadSharp, pngOf } from './png-of.ts';

// Whoever asked is gone, or asks nothing more.
process.once('disconnect', () => process.exit());

// What keeps it from drawing is told with the first drawing.
loadSharp().catch(() => undefined);

const waiting: DrawingOrder[] = [];
const patient: DrawingOrder[] = [];
/** One drawing after the other on each core: more at once would hold their pixels and be no faster. */
let free = availableParallelism();

process.on('message', (message) => {
  const order = message as DrawingOrder;
  (order.options.isPatient === true ? patient : waiting).push(order);
  void drawWhatWaits();
});

async function drawWhatWaits(): Promise<void> {
  if (free === 0) return;
  free -= 1;
  for (let order = next(); order !== undefined; order = next()) answer(await drawn(order));
  free += 1;
}

function next(): DrawingOrder | undefined {
  return waiting.shift() ?? patient.shift();
}

async function drawn({ id, drawing, options }: DrawingOrder): Promise<DrawingAnswer> {
  try {
    return { id, drawn: await pngOf(drawing, options) };
  } catch (error) {
    return { id, error: errorParts(error) };
  }
}

function answer(message: DrawingAnswer): void {
  // Who asked may be gone while it was drawn.
  process.send?.(message, () => undefined);
}
