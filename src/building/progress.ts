import type { Origin } from '../newsletter/kept-files.ts';

/** Where a build says how far it is: a terminal, or a file of lines. */
export interface Told {
  readonly isTTY?: boolean | undefined;
  write(text: string): unknown;
}

/** One step of a build while it runs. */
export interface StepProgress {
  /** One more of its items is done. */
  readonly done: () => void;
  /** The same of something that may have been kept from an earlier build. */
  readonly noted: (origin: Origin) => void;
  /** The line of the step in the story: what was reused, and why something was not. */
  readonly end: () => string;
}

/** Without a terminal a long step says so often where it is. */
const LINE_MILLISECONDS = 30_000;
const REDRAW_MILLISECONDS = 200;

const WHY: Readonly<Record<Exclude<Origin, 'kept'>, string>> = {
  first: '第一次做',
  content: '内容改了',
  program: '程序、系统或浏览器换过',
  foreign: '留存的坏了或不是本机做的',
};

/**
 * Tells how far a step of `total` items is, and how long it will still take: on a terminal in one
 * line that is written over, else in lines of their own. 0 items are not counted.
 */
export function stepProgress(
  name: string,
  total: number,
  told: Told,
  now: () => number = () => performance.now(),
): StepProgress {
  const started = now();
  let count = 0;
  let last = started;
  // What goes before the first item says nothing of how long the others take.
  let first = started;
  const origins = new Map<Origin, number>();
  const line = (text: string) => told.write(told.isTTY ? `\r\u001b[K${text}` : `${text}\n`);
  line(`${name}……`);
  const done = () => {
    count += 1;
    if (count === 1) first = now();
    const pause = told.isTTY ? REDRAW_MILLISECONDS : LINE_MILLISECONDS;
    if (now() - last < pause || count > total) return;
    last = now();
    const left = count > 1 ? ((last - first) / (count - 1)) * (total - count) : undefined;
    line(`${name}……${count}/${total}${left === undefined ? '' : `，还要约${inWords(left)}`}`);
  };
  return {
    done,
    noted: (origin) => {
      origins.set(origin, (origins.get(origin) ?? 0) + 1);
    },
    end: () => {
      if (told.isTTY) told.write('\r\u001b[K');
      return originsInWords(origins);
    },
  };
}

function inWords(milliseconds: number): string {
  const seconds = Math.ceil(milliseconds / 1000);
  return seconds < 60 ? `${seconds}秒` : `${Math.ceil(seconds / 60)}分钟`;
}

/** 「重用35份，新做1份（内容改了）」; '' where nothing can be reused. */
function originsInWords(origins: ReadonlyMap<Origin, number>): string {
  const kept = origins.get('kept') ?? 0;
  const made = [...origins].flatMap(([origin, count]) =>
    origin === 'kept' ? [] : [{ count, why: WHY[origin] }],
  );
  const total = made.reduce((sum, { count }) => sum + count, 0);
  const [only] = made;
  const why =
    made.length === 1 ? only?.why : made.map((each) => `${each.why}${each.count}份`).join('，');
  return [
    ...(kept > 0 ? [`重用${kept}份`] : []),
    ...(total > 0 ? [`新做${total}份（${why}）`] : []),
  ].join('，');
}
