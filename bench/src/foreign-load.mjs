// How much of the machine others used meanwhile: a figure taken beside strangers says less.
import { readdirSync, readFileSync } from 'node:fs';
import { cpus, platform } from 'node:os';

const TICK_MS = 10;

/** Milliseconds the machine was busy so far, over all cores. */
const busy = () =>
  cpus().reduce((sum, { times }) => sum + times.user + times.nice + times.sys + times.irq, 0);

const statOf = (pid) => {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1].split(' ');
    return { parent: Number(fields[1]), ms: (Number(fields[11]) + Number(fields[12])) * TICK_MS };
  } catch {
    return null;
  }
};

/** Milliseconds used so far by these processes and all that came from them. */
export function cpuMs(pids) {
  const stats = new Map(
    readdirSync('/proc')
      .filter((name) => /^\d+$/.test(name))
      .map((name) => [Number(name), statOf(name)]),
  );
  const belongs = (pid) => pids.includes(pid) || (stats.get(pid) ? belongs(stats.get(pid).parent) : false);
  return [...stats].reduce((sum, [pid, stat]) => sum + (stat && belongs(pid) ? stat.ms : 0), 0);
}

/** Bytes of memory (RSS) a process holds at this moment; 0 off Linux. */
export function memoryBytes(pid) {
  try {
    return Number(/VmRSS:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))[1]) * 1024;
  } catch {
    return 0;
  }
}

/** Starts to watch; the function it gives answers the share of all cores that strangers used, or null off Linux. */
export function watchForeignLoad(pids) {
  if (platform() !== 'linux') return () => null;
  const [began, before, ours] = [performance.now(), busy(), cpuMs(pids)];
  return () => {
    const available = (performance.now() - began) * cpus().length;
    return Math.max(0, (busy() - before - (cpuMs(pids) - ours)) / available);
  };
}
