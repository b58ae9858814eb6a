/** A question as a plan sees it. */
export interface Task {
  readonly section: string;
  /** Reading time. */
  readonly seconds: number;
}

/** A day that ends within a section counts as if its time were this share of a day further from the mean. */
const splitShare = 0.25;

/**
 * Divides tasks, in their order, into days of about equal time: the division with the least sum of squared distances
 * from the mean, where ending a day within a section has a price, so that days end with sections where that costs little.
 *
 * @param days - At most so many; with fewer tasks, one task a day.
 * @returns The tasks of each day, none of them empty.
 */
export function divideIntoDays<T extends Task>(tasks: readonly T[], days: number): T[][] {
  const count = Math.min(days, tasks.length);
  if (count === 0) return [];
  const elapsed = [0];
  for (const { seconds } of tasks) elapsed.push((elapsed.at(-1) ?? 0) + seconds);
  const mean = (elapsed.at(-1) ?? 0) / count;
  const cost = (from: number, to: number): number => {
    const distance = (elapsed[to] ?? 0) - (elapsed[from] ?? 0) - mean;
    const isSplit = tasks[to] !== undefined && tasks[to].section === tasks[to - 1]?.section;
    return distance ** 2 + (isSplit ? (splitShare * mean) ** 2 : 0);
  };
  const ends = cheapestEnds(tasks.length, count, cost);
  return ends.map((end, day) => tasks.slice(day === 0 ? 0 : ends[day - 1], end));
}

interface Division {
  readonly cost: number;
  readonly ends: readonly number[];
}

/** Where the days end, by dynamic programming over "the first `to` tasks in `day` days". */
function cheapestEnds(length: number, count: number, cost: (from: number, to: number) => number): readonly number[] {
  let best = new Map<number, Division>([[0, { cost: 0, ends: [] }]]);
  for (let day = 1; day <= count; day++) {
    const next = new Map<number, Division>();
    for (let to = day; to <= length - (count - day); to++) {
      for (const [from, division] of best) {
        if (from >= to) continue;
        const total = division.cost + cost(from, to);
        if (total < (next.get(to)?.cost ?? Number.POSITIVE_INFINITY)) {
          next.set(to, { cost: total, ends: [...division.ends, to] });
        }
      }
    }
    best = next;
  }
  return best.get(length)?.ends ?? [];
}
