/** A rectangle that a label or a mark covers: left, top, right, bottom. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export interface Interval {
  /** Where the label would like its middle to be. */
  readonly middle: number;
  readonly length: number;
}

/** True when the two share more than an edge. */
export function overlaps(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

/** The first of the candidates that touches nothing taken; undefined when each does. */
export function firstFree<T extends Box>(
  candidates: readonly T[],
  taken: readonly Box[],
): T | undefined {
  return candidates.find((candidate) => !taken.some((box) => overlaps(candidate, box)));
}

/**
 * Middles moved apart, as little as possible, so that no two labels overlap and all lie between
 * `from` and `to`; in the order given. When there is too little room for all, they overlap evenly
 * from `from` on: ask `fitsBetween` first.
 */
export function spreadApart(
  labels: readonly Interval[],
  from: number,
  to: number,
  gap = 0,
): number[] {
  const order = labels.map((_, index) => index).sort((a, b) => middleOf(a) - middleOf(b));
  let groups: Group[] = [];
  for (const index of order) {
    groups.push(groupOf([index]));
    // Labels that touch move on together, centred on what they would like.
    while (groups.length > 1) {
      const [before, last] = groups.slice(-2) as [Group, Group];
      if (before.start + before.length + gap <= last.start) break;
      groups = [...groups.slice(0, -2), groupOf([...before.members, ...last.members])];
    }
  }
  const middles = new Array<number>(labels.length).fill(from);
  for (const group of groups) {
    let edge = group.start;
    for (const index of group.members) {
      middles[index] = edge + lengthOf(index) / 2;
      edge += lengthOf(index) + gap;
    }
  }
  return middles;

  function groupOf(members: readonly number[]): Group {
    const total = members.reduce((sum, index) => sum + lengthOf(index) + gap, -gap);
    let before = 0;
    let wished = 0;
    for (const index of members) {
      wished += middleOf(index) - before - lengthOf(index) / 2;
      before += lengthOf(index) + gap;
    }
    const start = Math.max(from, Math.min(to - total, wished / members.length));
    return { members, length: total, start };
  }
  function middleOf(index: number): number {
    return labels[index]?.middle ?? 0;
  }
  function lengthOf(index: number): number {
    return labels[index]?.length ?? 0;
  }
}

/** True when the labels, side by side, need no more than `room`. */
export function fitsBetween(labels: readonly Interval[], room: number, gap = 0): boolean {
  const total = labels.reduce((sum, { length }) => sum + length, 0);
  return total + gap * Math.max(0, labels.length - 1) <= room;
}

interface Group {
  readonly members: readonly number[];
  readonly length: number;
  readonly start: number;
}
