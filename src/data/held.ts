const held = new WeakMap<object, Map<string, unknown>>();

/**
 * What is worked out once for an owner that is never changed (an edition, a site, a table) and a
 * name, and held as long as the owner is.
 */
export function heldFor<T>(owner: object, name: string, make: () => T): T {
  const known = held.get(owner) ?? new Map<string, unknown>();
  held.set(owner, known);
  if (!known.has(name)) known.set(name, make());
  return known.get(name) as T;
}
