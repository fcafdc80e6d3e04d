/**
 * The props of a word as its editor wrote them: without those that the MDX compiler adds to tell
 * where the word stands (src/integrations/remark-word-origin.ts).
 */
export function writtenProps(props: object): Record<string, string> {
  const { origin: _origin, number: _number, ...written } = { ...props } as Record<string, unknown>;
  const texts = Object.entries(written).filter(([, value]) => typeof value === 'string');
  return Object.fromEntries(texts) as Record<string, string>;
}
