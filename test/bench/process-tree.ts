import { readdirSync, readFileSync } from 'node:fs';

/** How often a tree of processes is looked at, in milliseconds: what one uses of its last stretch is not seen. */
const interval = 50;

/** Clock ticks of the kernel a second: 100 on every Linux that Node runs on. */
const ticks = 100;

interface Process {
  readonly id: number;
  readonly parent: number;
  /** Seconds of the processor, by itself and by the system for it. */
  readonly seconds: number;
}

/** Watches a process and all that it starts. */
export interface TreeWatch {
  /** Seconds of the processor since the watch began; undefined where the system does not tell (it is read from Linux's /proc). */
  readonly end: () => number | undefined;
}

/** Begins to add up what a process and its descendants use of the processor. Ones that were there before count from now on. */
export function watchTree(root: number): TreeWatch {
  const begun = new Map(treeOf(root).map(({ id, seconds }) => [id, seconds]));
  const last = new Map(begun);
  const look = () => {
    for (const { id, seconds } of treeOf(root)) last.set(id, seconds);
  };
  const timer = setInterval(look, interval);
  return {
    end: () => {
      clearInterval(timer);
      look();
      if (last.size === 0) return undefined;
      return [...last].reduce((sum, [id, seconds]) => sum + seconds - (begun.get(id) ?? 0), 0);
    },
  };
}

function treeOf(root: number): Process[] {
  const all = readProcesses();
  const ids = new Set([root]);
  // Parents are mostly older, but numbers begin anew some day.
  for (let known = 0; known < ids.size; ) {
    known = ids.size;
    for (const { id, parent } of all) if (ids.has(parent)) ids.add(id);
  }
  return all.filter(({ id }) => ids.has(id));
}

function readProcesses(): Process[] {
  try {
    return readdirSync('/proc').flatMap((name) => (/^\d+$/.test(name) ? readProcess(Number(name)) : []));
  } catch {
    return [];
  }
}

/** proc(5): behind the name, which is in brackets and may hold anything, state, parent, and from the 12th on the times. */
function readProcess(id: number): Process[] {
  try {
    const stat = readFileSync(`/proc/${id}/stat`, 'latin1');
    const fields = stat
      .slice(stat.lastIndexOf(')') + 2)
      .split(' ')
      .map(Number);
    return [{ id, parent: fields[1] ?? 0, seconds: ((fields[11] ?? 0) + (fields[12] ?? 0)) / ticks }];
  } catch {
    // It has ended meanwhile.
    return [];
  }
}
