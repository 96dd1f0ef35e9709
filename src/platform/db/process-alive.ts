import { readFileSync } from 'node:fs';

/** The fields of /proc/PID/stat after the name, which may itself hold spaces and brackets; null outside Linux or when gone. */
export function processFields(pid: number): string[] | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  } catch {
    return null;
  }
}

/** Whether a process works. A dead one that nobody has collected yet (no init in a container) answers to signals but does not count. */
export function isProcessAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
  const state = processFields(pid)?.[0];
  return state !== 'Z' && state !== 'X';
}
