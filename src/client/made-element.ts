/** An element with some properties and what stands inside. */
export function made<K extends keyof HTMLElementTagNameMap>(
  name: K,
  properties: Partial<HTMLElementTagNameMap[K]>,
  ...inside: readonly (string | Node)[]
): HTMLElementTagNameMap[K] {
  const element = document.createElement(name);
  Object.assign(element, properties);
  // As one type: the compiler would look at the method of every kind of element.
  (element as HTMLElement).append(...inside);
  return element;
}
