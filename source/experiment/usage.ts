import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** One Node process or worker thread of a run. */
export interface ProcessUsage {
  pid: number;
  /** 0 for the main thread. */
  threadId: number;
  /** The recording, as a path; null where nothing was recorded. */
  file: string | null;
  /** Why it could not be written, such as ENOSPC; null where it was, or there was none to write. */
  failed: string | null;
  /** Time of samples that are not idle. */
  busyMicros: number;
  /** CPU time of the whole process; 0 for a worker thread. */
  userMicros: number;
  systemMicros: number;
  /** CPU time of the thread before it was recorded: of Node's start-up; null where the system does not tell. */
  startMicros: number | null;
  /** CPU time of the thread alone, while it was recorded; null where the system does not tell. */
  threadMicros: number | null;
  /** Between samples, as they were asked for. */
  intervalMicros: number;
  maxRssBytes: number;
  /** `v26.10.0` */
  node: string;
  v8: string;
  /** Switches of Node and V8 on the command line. */
  flags: string[];
  script: string | null;
}

/** What V8's own switches call a worker thread's recording: date, time, process, thread, number. */
const OF_THREAD = /^(?:CPU|Heap)\.\d+\.\d+\.(\d+)\.(\d+)\.\d+\.(?:cpu|heap)profile$/;

/** What the processes and threads of a run have left in its directory, busiest first. */
export function usages(directory: string): ProcessUsage[] {
  const names = readdirSync(directory);
  const ofThread = new Map<string, string>();
  for (const name of names) {
    const [, pid, thread] = OF_THREAD.exec(name) ?? [];
    if (pid) ofThread.set(`${pid}.${thread}.usage`, name);
  }
  return names
    .filter((name) => name.endsWith('.usage'))
    .map((name) => {
      const left: Omit<ProcessUsage, 'busyMicros'> = JSON.parse(readFileSync(join(directory, name), 'utf8'));
      const file = left.file ?? ofThread.get(name);
      if (file === undefined) return { ...left, busyMicros: 0 };
      const path = join(directory, file);
      const busyMicros = busyIn(path);
      // What V8 writes itself it leaves as it is where the disk is full.
      return busyMicros === null
        ? { ...left, file: null, failed: 'the file is incomplete', busyMicros: 0 }
        : { ...left, file: path, busyMicros };
    })
    .sort((a, b) => b.busyMicros - a.busyMicros || b.userMicros - a.userMicros || a.pid - b.pid);
}

/** What of a profile its busy time is worked out from. */
interface Samples {
  nodes?: { id: number; callFrame: { functionName: string } }[];
  samples?: number[];
  timeDeltas?: number[];
}

/** Microseconds of samples that are not idle, 0 for allocations; null where the file is not whole. */
function busyIn(path: string): number | null {
  let profile: Samples;
  try {
    profile = JSON.parse(readFileSync(path, 'utf8'));
  } catch (error) {
    // Too long for a string: whole as far as we know.
    return (error as NodeJS.ErrnoException).code === 'ERR_STRING_TOO_LONG' ? 0 : null;
  }
  const { nodes = [], samples = [], timeDeltas = [] } = profile;
  const idle = nodes.find(({ callFrame }) => callFrame.functionName === '(idle)')?.id;
  return samples.reduce((sum, id, i) => sum + (id === idle ? 0 : (timeDeltas[i + 1] ?? 0)), 0);
}
