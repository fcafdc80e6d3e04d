/** How many rows were drawn, and where the window stood. */
interface Left {
  readonly rows: number;
  readonly top: number;
}

/**
 * Where a reader was in the drawn rows of a table who comes back to them, once: they are not there yet when
 * the browser would put the window where it was. Nothing for who comes otherwise or has gone on meanwhile;
 * `drawn` says how many rows are drawn, 0 while the page shows its own.
 */
export function returnedRows(id: string, drawn: () => number): () => Left | undefined {
  const kept = () => history.state as Readonly<Record<string, Left>> | null;
  let left = kept()?.[id];
  const take = () => {
    const taken = left;
    left = undefined;
    return taken;
  };
  for (const act of ['wheel', 'touchmove', 'keydown', 'pointerdown']) addEventListener(act, take);
  addEventListener('pagehide', () => {
    const rows = drawn();
    if (rows > 0) history.replaceState({ ...kept(), [id]: { rows, top: scrollY } }, '');
  });
  return take;
}
