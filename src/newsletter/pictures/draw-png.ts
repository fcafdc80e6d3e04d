import { type ChildProcess, fork } from 'node:child_process';
import { join } from 'node:path';
import type { Svg } from '../../charts/svg.ts';
import { type ErrorParts, errorOf } from '../../text/error-parts.ts';
import type { DrawnPng, PngOptions } from './png-of.ts';

/** What the process that draws is asked. */
export interface DrawingOrder {
  readonly id: number;
  readonly drawing: Svg;
  readonly options: PngOptions;
}

export type DrawingAnswer = { readonly id: number } & (
  | { readonly drawn: DrawnPng; readonly error?: undefined }
  | { readonly drawn?: undefined; readonly error: ErrorParts }
);

/**
 * The PNG of a drawing with width and height on its root element: white where it is transparent,
 * drawn with the packaged fonts, the same bytes every time on one platform. A drawing that cannot
 * be made small enough comes out as small as it gets.
 * Throws, in Chinese, when the fonts draw nothing.
 *
 * It is drawn by another process, which ends when it has nothing to do for a while: the threads that
 * draw scatter their memory so that no process gets it back.
 */
export function drawPng(drawing: Svg, options: PngOptions = {}): Promise<DrawnPng> {
  const { child, asked } = (artist ??= startArtist());
  const id = (lastId += 1);
  return new Promise((resolve, reject) => {
    asked.set(id, { resolve, reject });
    hold(child);
    child.send({ id, drawing, options } satisfies DrawingOrder, () => undefined);
  });
}

/** Starts the process that draws before the first drawing is asked for: it unpacks and reads its fonts. */
export function readyToDraw(): void {
  if (artist !== undefined) return;
  artist = startArtist();
  letGo(artist.child);
}

interface Artist {
  readonly child: ChildProcess;
  readonly asked: Map<number, Asked>;
}

interface Asked {
  readonly resolve: (drawn: DrawnPng) => void;
  readonly reject: (error: Error) => void;
}

let artist: Artist | undefined;
let lastId = 0;

function startArtist(): Artist {
  const child = fork(join(import.meta.dirname, 'drawing-process.ts'), {
    execArgv: [],
    serialization: 'advanced',
  });
  const asked: Artist['asked'] = new Map();
  let idle: NodeJS.Timeout | undefined;
  const end = (error: Error) => {
    clearTimeout(idle);
    if (artist?.child === child) artist = undefined;
    asked.forEach(({ reject }) => reject(error));
    asked.clear();
  };
  child.on('message', (message) => {
    const { id, drawn, error } = message as DrawingAnswer;
    if (error === undefined) asked.get(id)?.resolve(drawn);
    else asked.get(id)?.reject(errorOf(error));
    asked.delete(id);
    if (asked.size > 0) return;
    letGo(child);
    clearTimeout(idle);
    idle = setTimeout(() => {
      if (asked.size > 0) return;
      end(new Error(ENDED));
      child.disconnect();
    }, IDLE_MILLISECONDS).unref();
  });
  child.once('error', end);
  child.once('exit', () => end(new Error(ENDED)));
  return { child, asked };
}

/** Whoever has nothing else to do need not wait for it. */
function letGo(child: ChildProcess): void {
  child.unref();
  child.channel?.unref();
}

function hold(child: ChildProcess): void {
  child.ref();
  child.channel?.ref();
}

const IDLE_MILLISECONDS = 2000;
const ENDED = '画图的进程中途停了：核对剩下的内存，再运行一次';
