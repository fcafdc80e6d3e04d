/** A section of the newsletter with its older names, as site.json lists them. */
interface NamedSection {
  readonly name: string;
  readonly aliases: readonly string[];
}

/**
 * The section of the newsletter that a word names, by its name or an alias: for headings, `<Events>` and
 * the 栏目 of items alike.
 */
export function sectionNamed<Section extends NamedSection>(
  sections: readonly Section[],
  word: string,
): Section | undefined {
  return sections.find((section) => namesOf(section).includes(word));
}

/** The words that name the same section as one does; the word alone where it names none. */
export function namesOfSection(sections: readonly NamedSection[], word: string): readonly string[] {
  const section = sectionNamed(sections, word);
  return section === undefined ? [word] : namesOf(section);
}

/** All words that name a section. */
export function sectionWords(sections: readonly NamedSection[]): string[] {
  return sections.flatMap(namesOf);
}

function namesOf({ name, aliases }: NamedSection): string[] {
  return [name, ...aliases];
}
