import { divisionNames } from './division-editions.ts';
import { divisionEdition, divisionPath, formatDivision, isDivision } from './division-names.ts';
import type { DivisionSuggestion } from './nearest-division.ts';

/** What a place is often named without: 市 of 嘉兴市, 朝鲜族自治州 of 延边朝鲜族自治州. */
const ENDING =
  /^(?:(?:\p{Script=Han}{1,6}族)+|维吾尔|蒙古|哈萨克|柯尔克孜|塔吉克|锡伯)?(?:特别行政区|自治[区州县旗]|省|市|地区|盟|林区|特区|区|县|旗)$/u;
/** Lines of the list that are no place of their own. */
const NO_PLACE = /^(?:市辖区|县|(?:省|自治区)直辖县级行政(?:区划|单位))$/;

/**
 * The places that a name or a six-digit code may mean on a day, by code: those whose name, short
 * name (`嘉兴市平湖市`) or whole path is the text; when there is none, those named so without their
 * ending (嘉兴). Empty when no place of that day is named so.
 */
export function divisionsNamed(text: string, onDate: string): DivisionSuggestion[] {
  const tidy = text.normalize('NFKC').replace(/\s/g, '');
  if (/^\d{6}$/.test(tidy)) return isDivision(tidy, onDate) ? [suggestion(tidy, onDate)] : [];
  const all = Object.entries(divisionNames(divisionEdition(onDate)))
    .filter(([, name]) => !NO_PLACE.test(name))
    .sort(([a], [b]) => (a < b ? -1 : 1));
  const exact = all.filter(
    ([code, name]) =>
      name === tidy ||
      (tidy.endsWith(name) &&
        (formatDivision(code, onDate) === tidy || divisionPath(code, onDate).join('') === tidy)),
  );
  const found = exact.length > 0 ? exact : all.filter(([, name]) => isShortFor(tidy, name));
  return found.map(([code]) => suggestion(code, onDate));
}

function isShortFor(text: string, name: string): boolean {
  return text.length >= 2 && name.startsWith(text) && ENDING.test(name.slice(text.length));
}

function suggestion(code: string, onDate: string): DivisionSuggestion {
  return { code, name: divisionPath(code, onDate).join('') };
}
