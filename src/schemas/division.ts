// Division codes (GB/T 2260): the one door through which the other stages reach them.
export { lastDivisionName } from './division-editions.ts';
export {
  divisionEdition,
  divisionName,
  divisionPath,
  formatDivision,
  isDivision,
} from './division-names.ts';
export { divisionLevel, isFictionalDivision, isWithin, parentDivision } from './division-shape.ts';
export { nearestDivision } from './nearest-division.ts';
export type { DivisionSuggestion } from './nearest-division.ts';
export { divisionsNamed } from './divisions-named.ts';
