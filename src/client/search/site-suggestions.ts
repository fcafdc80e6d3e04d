import { searchDesk } from './ask-search.ts';
import { suggestionBox } from './suggestion-box.ts';

/** Names below the field in the head of a page; loaded when somebody comes to type there. */
export function suggestInMasthead(field: HTMLInputElement): void {
  const { searchIndex = '', base = '/' } = field.form?.dataset ?? {};
  suggestionBox(field, () => searchDesk(searchIndex), base);
}
