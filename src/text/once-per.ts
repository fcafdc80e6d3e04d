/**
 * The same function, worked out once for each object that it is asked of and forgotten with it: for
 * indexes over an edition or a site, which never change after they are read.
 */
export function oncePer<K extends object, V>(work: (key: K) => V): (key: K) => V {
  const held = new WeakMap<K, { readonly value: V }>();
  return (key) => {
    const found = held.get(key) ?? { value: work(key) };
    held.set(key, found);
    return found.value;
  };
}
