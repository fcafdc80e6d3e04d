import { divisionNames } from './division-editions.ts';
import { divisionEdition, divisionPath, formatDivision, isDivision } from './division-names.ts';
import type { DivisionSuggestion } from './nearest-division.ts';

/** Endings that a place is often named without: 嘉兴 for 嘉兴市. */
const ENDING = /(?:特别行政区|自治[区州县旗]|省|市|地区|盟|林区|特区|区|县|旗)$/;
/** Lines of the list that are no place of their own. */
const NO_PLACE = /^(?:市辖区|县|(?:省|自治区)直辖县级行政(?:区划|单位))$/;

/**
 * The places that a name or a six-digit code may mean on a day, by code: those whose name, short
 * name (`嘉兴市平湖市`) or whole path is the text; when there is none, those named so without the
 * ending (嘉兴). Empty when no place of that day is named so.
 */
export function divisionsNamed(text: string, onDate: string): DivisionSuggestion[] {
  const tidy = text.normalize('NFKC').replace(/\s/g, '');
  if (/^\d{6}$/.test(tidy)) return isDivision(tidy, onDate) ? [suggestion(tidy, onDate)] : [];
  const all = placesOn(onDate);
  const exact = all.filter(({ names }) => names.includes(tidy));
  const found = exact.length > 0 ? exact : all.filter(({ stem }) => stem === tidy);
  return found.map(({ code }) => suggestion(code, onDate));
}

interface Place {
  readonly code: string;
  readonly names: readonly string[];
  readonly stem: string;
}

function placesOn(onDate: string): Place[] {
  const names = divisionNames(divisionEdition(onDate));
  return Object.entries(names)
    .filter(([, name]) => !NO_PLACE.test(name))
    .map(([code, name]) => ({
      code,
      names: [name, formatDivision(code, onDate), divisionPath(code, onDate).join('')],
      stem: name.replace(ENDING, ''),
    }))
    .sort((a, b) => (a.code < b.code ? -1 : 1));
}

function suggestion(code: string, onDate: string): DivisionSuggestion {
  return { code, name: divisionPath(code, onDate).join('') };
}
