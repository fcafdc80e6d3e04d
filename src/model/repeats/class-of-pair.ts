import type { RepeatClass } from './repeat-class.ts';
import type { RepeatRecord } from './repeat-record.ts';

/**
 * The one class of a pair of records of the same recipient: the first that fits of D1, D2, D5, D4,
 * D3 (docs/engineers/procedures.md); undefined when none does.
 */
export function classOfPair(a: RepeatRecord, b: RepeatRecord): RepeatClass | undefined {
  if (a.recipient !== b.recipient || a.isCoded !== b.isCoded) return undefined;
  if (isEnteredTwice(a, b)) return 'D1';
  if (isSameCost(a, b)) return 'D2';
  if (isSecondReward(a, b)) return 'D5';
  if (isCascade(a, b)) return 'D4';
  return a.programme === b.programme ? undefined : 'D3';
}

function isEnteredTwice(a: RepeatRecord, b: RepeatRecord): boolean {
  return (
    a.amount !== undefined &&
    a.amount === b.amount &&
    a.actedOn === b.actedOn &&
    a.programme === b.programme
  );
}

function isSameCost(a: RepeatRecord, b: RepeatRecord): boolean {
  return (
    a.costObject !== undefined &&
    a.costObject === b.costObject &&
    a.office !== b.office &&
    overlaps(a, b)
  );
}

/** Both ends are included; without all four days nothing is known to overlap. */
function overlaps(a: RepeatRecord, b: RepeatRecord): boolean {
  if (a.from === undefined || a.to === undefined) return false;
  if (b.from === undefined || b.to === undefined) return false;
  return a.from <= b.to && b.from <= a.to;
}

function isSecondReward(a: RepeatRecord, b: RepeatRecord): boolean {
  return a.item !== undefined && a.item === b.item && (a.isOnce || b.isOnce);
}

function isCascade(a: RepeatRecord, b: RepeatRecord): boolean {
  return (
    a.isOneOff && b.isOneOff && isRecognition(a.item) && isRecognition(b.item) && a.item !== b.item
  );
}

/** True for an award of a level, which may follow another. */
export function isRecognition(item: string | undefined): boolean {
  return item === '国家级认定' || item === '省级认定' || item === '市级认定';
}
