/** Work that a key need not wait for. */
export interface Later {
  /** Does it when the window has drawn what there is by now. */
  readonly soon: () => void;
  /** Does it at once, if it is still to be done. */
  readonly now: () => void;
  /** Gives it up. */
  readonly never: () => void;
}

/**
 * Puts `work` off until the window has answered and then for `pause` milliseconds; asked for again
 * meanwhile, it is done once.
 */
export function later(work: () => void, pause = 0): Later {
  let [frame, timer]: [number | undefined, number | undefined] = [undefined, undefined];
  const never = () => {
    if (frame !== undefined) cancelAnimationFrame(frame);
    if (timer !== undefined) clearTimeout(timer);
    [frame, timer] = [undefined, undefined];
  };
  const now = () => {
    if (frame === undefined && timer === undefined) return;
    never();
    work();
  };
  return {
    soon: () => {
      never();
      frame = requestAnimationFrame(() => {
        [frame, timer] = [undefined, window.setTimeout(now, pause)];
      });
    },
    now,
    never,
  };
}
