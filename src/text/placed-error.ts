/** What was thrown, with the place that a failure is told with. An error that knows its place keeps it. */
export function placedError(thrown: unknown, place: string): Error {
  const error = thrown instanceof Error ? thrown : new Error(String(thrown));
  return 'id' in error ? error : Object.assign(error, { id: place });
}
