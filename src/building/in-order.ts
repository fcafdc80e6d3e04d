/** What `work` makes of each item, in the order of the items, three of them at a time. */
export async function inOrder<Item, Made>(
  items: readonly Item[],
  work: (item: Item) => Promise<Made>,
): Promise<Made[]> {
  const made: Made[] = [];
  const waiting = items.entries();
  const worker = async () => {
    for (const [index, item] of waiting) made[index] = await work(item);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
  return made;
}

/** While one document is printed by the browser, others are drawn and written here. */
const AT_ONCE = 3;
