/**
 * Where a reader was on the page of search who comes back to it: the results are not there yet when the
 * browser puts the window where it was. `undefined` for who comes otherwise, or where nothing may be kept.
 */
export function returnedPlace(): number | undefined {
  addEventListener('pagehide', () => {
    try {
      sessionStorage.setItem(placeKey(), String(scrollY));
    } catch {
      // A browser that keeps nothing begins at the top.
    }
  });
  const [navigation] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
  if (navigation?.type !== 'back_forward') return undefined;
  try {
    const kept = sessionStorage.getItem(placeKey());
    return kept === null ? undefined : Number(kept);
  } catch {
    return undefined;
  }
}

/** Of what is asked. */
const placeKey = () => `search-place ${location.search}`;
