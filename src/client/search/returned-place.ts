/**
 * Where a reader was on the page of search who comes back to it: the results are not there yet when the
 * browser would put the window where it was, and would push it on. `undefined` for who comes otherwise, or
 * where nothing may be kept.
 */
export function returnedPlace(): number | undefined {
  history.scrollRestoration = 'manual';
  addEventListener('pagehide', () => {
    try {
      sessionStorage.setItem(placeKey(), String(scrollY));
    } catch {
      // A browser that keeps nothing begins at the top.
    }
  });
  const [navigation] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
  if (navigation?.type === 'navigate') return undefined;
  try {
    const kept = sessionStorage.getItem(placeKey());
    return kept === null ? undefined : Number(kept);
  } catch {
    return undefined;
  }
}

/** Of what is asked. */
const placeKey = () => `search-place ${location.search}`;
