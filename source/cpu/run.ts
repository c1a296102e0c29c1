import { APP, type CpuModel } from './model.ts';
import { isModuleCode } from './names.ts';
import { labelOf } from './query.ts';

/** One thread or process of a run. Times in microseconds of the clock that all recordings of a machine share. */
export interface Member {
  model: CpuModel;
  /** `main.js`, `worker minify.js`, … told apart where several run the same script. */
  name: string;
  /** Of the file name that V8 gives; null where it has another. */
  pid: number | null;
  /** 0: the main thread of its process. */
  thread: number | null;
  start: number;
  end: number;
}

/** While `waiter` was idle, `worker` worked for `micros`. */
export interface Wait {
  waiter: Member;
  worker: Member;
  micros: number;
}

/** `CPU.20261128.010203.4711.0.001.cpuprofile`: process and thread; `culprit record` gives main threads no number. */
const V8_NAME = /^CPU\.\d{8}\.\d{6}\.(\d+)\.(\d+)(?:\.\d+)?\.cpuprofile/;

/** Recordings by run: those that overlap in time were made together. Without a time each stands alone. Heaviest member first. */
export function runsOf(models: readonly CpuModel[]): Member[][] {
  const members = models.map(memberOf).sort((a, b) => a.start - b.start);
  const runs: Member[][] = [];
  let end = Number.NEGATIVE_INFINITY;
  for (const member of members) {
    const isTogether = member.start > 0 && member.start < end;
    if (isTogether) runs[runs.length - 1].push(member);
    else runs.push([member]);
    end = isTogether ? Math.max(end, member.end) : member.start > 0 ? member.end : Number.NEGATIVE_INFINITY;
  }
  for (const run of runs) {
    run.sort((a, b) => b.model.onCpu - a.model.onCpu);
    tellApart(run);
  }
  return runs;
}

/** Who waits for whom, most first: of each member the one that worked most while it was idle, where that is at least half of its idle time. */
export function waitsIn(run: readonly Member[]): Wait[] {
  const waits: Wait[] = [];
  for (const waiter of run) {
    const { idle } = waiter.model.categories;
    if (idle < 0.3 * waiter.model.wall) continue;
    const [most] = run
      .filter((worker) => mayWait(waiter, worker, run))
      .map((worker) => ({ waiter, worker, micros: busyWithin(worker, waiter) }))
      .sort((a, b) => b.micros - a.micros);
    if (most && most.micros >= 0.5 * idle) waits.push(most);
  }
  return waits.sort((a, b) => b.micros - a.micros);
}

/**
 * Whether one may have been waiting for the other: a main thread for what began after it. Threads and processes of one pool are idle while others work, and
 * wait for none of them; only the one that was there before and after all of them does.
 */
function mayWait(waiter: Member, worker: Member, run: readonly Member[]): boolean {
  if (worker === waiter || (waiter.thread ?? 0) > 0 || worker.start < waiter.start) return false;
  const isPool = scriptNameOf(waiter) === scriptNameOf(worker);
  return !isPool || run.every((one) => one.start >= waiter.start && one.end <= waiter.end);
}

/** `worker minify.mjs #2` runs the script that `worker minify.mjs #1` does. */
export const scriptNameOf = ({ name }: Member): string => name.replace(/ #\d+$/, '');

/** Microseconds in which one works and the other, being recorded, does not. Both lists of tasks are in order of time: one walk over both. */
function busyWithin(worker: Member, waiter: Member): number {
  const work = worker.model.tasks;
  const own = waiter.model.tasks;
  let micros = 0;
  let k = 0;
  for (let i = 0; i < work.count; i++) {
    const from = Math.max(worker.start + work.start[i], waiter.start);
    const to = Math.min(worker.start + work.start[i] + work.duration[i], waiter.end);
    if (to <= from) continue;
    micros += to - from;
    while (k < own.count && waiter.start + own.start[k] + own.duration[k] <= from) k++;
    for (let at = k; at < own.count && waiter.start + own.start[at] < to; at++) {
      const start = waiter.start + own.start[at];
      micros -= Math.max(0, Math.min(to, start + own.duration[at]) - Math.max(from, start));
    }
  }
  return micros;
}

function memberOf(model: CpuModel): Member {
  const { file, timeline, thread } = model.recording;
  const named = V8_NAME.exec(file.replace(/^.*[\\/]/, ''));
  return {
    model,
    name: thread ?? scriptOf(model),
    pid: named ? Number(named[1]) : null,
    thread: named ? Number(named[2]) : null,
    start: timeline.startMicros,
    end: timeline.startMicros + timeline.wallMicros,
  };
}

/** The file that a thread runs: of the program's own modules whose top level ran, the outermost; else the one with the most time. */
function scriptOf(model: CpuModel): string {
  const { tree, functions } = model;
  let best = -1;
  for (let row = 1; row < tree.count; row++) {
    const frame = tree.frame[row];
    if (functions.category[frame] !== APP || !isModuleCode(model, frame)) continue;
    if (best < 0 || tree.depth[row] < tree.depth[best]) best = row;
  }
  const heaviest = functions.order.find((frame) => functions.category[frame] === APP);
  const frame = best >= 0 ? tree.frame[best] : heaviest;
  const name =
    frame === undefined
      ? ''
      : labelOf(model, frame)
          .url.replace(/[?#].*$/, '')
          .split(/[\\/]/)
          .at(-1);
  return name || model.recording.file.replace(/^.*[\\/]/, '');
}

function tellApart(run: Member[]): void {
  for (const member of run)
    if (member.thread !== null && member.thread > 0) member.name = `worker ${member.name}`;
  const counts = new Map<string, number>();
  for (const { name } of run) counts.set(name, (counts.get(name) ?? 0) + 1);
  const seen = new Map<string, number>();
  for (const member of run) {
    if ((counts.get(member.name) ?? 0) < 2) continue;
    const number = (seen.get(member.name) ?? 0) + 1;
    seen.set(member.name, number);
    member.name = `${member.name} #${number}`;
  }
}
