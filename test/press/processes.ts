import { readdirSync, readFileSync } from 'node:fs';

/** What /proc tells of a process; undefined where it is gone. */
function stat(pid: string): { parent: number; state: string } | undefined {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const [state = '', parent = ''] = text.slice(text.lastIndexOf(')') + 2).split(' ');
    return { parent: Number(parent), state };
  } catch {
    return undefined;
  }
}

/** The processes that this one started and that still run. */
export function childProcesses(): number[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .filter((pid) => {
      const facts = stat(pid);
      return facts?.parent === process.pid && facts.state !== 'Z';
    })
    .map(Number);
}
