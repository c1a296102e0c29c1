import { APP, type CpuModel, DEPENDENCY, IDLE } from '../cpu/model.ts';
import { shortName } from '../cpu/names.ts';
import { labelOf } from '../cpu/query.ts';
import { rowAt } from './busy.ts';
import type { BlockingFunction } from './model.ts';

/** What the event loop ran while answers waited for it: by the CPU profile, each sample given to the nearest function of the program's own. */
export class LoopWork {
  private readonly cpu: CpuModel;
  private readonly by: number;
  /** Frame to which a node's time is given; -2: not worked out yet. */
  private readonly frameOf: Int32Array;

  /** @param startMicros where the recording of the waits begins, on the clock of both */
  constructor(cpu: CpuModel, startMicros: number) {
    this.cpu = cpu;
    this.by = cpu.recording.timeline.startMicros - startMicros;
    this.frameOf = new Int32Array(cpu.tree.count).fill(-2);
  }

  /** Adds the time between two points to the frames that used it. */
  add(from: number, to: number, into: Map<number, number>): void {
    const { timeline } = this.cpu.recording;
    const { ofNode } = this.cpu.tree;
    const { time, node, count } = timeline;
    for (let i = Math.max(0, rowAt(time.subarray(0, count), from - this.by)); i < count; i++) {
      const start = Math.max(time[i] + this.by, from);
      if (time[i] + this.by >= to) break;
      const micros = Math.min(time[i + 1] + this.by, to) - start;
      if (micros <= 0) continue;
      const frame = this.frame(ofNode[node[i]]);
      if (frame >= 0) into.set(frame, (into.get(frame) ?? 0) + micros);
    }
  }

  /** -1 for idle time and for the hook's own. */
  private frame(leaf: number): number {
    const known = this.frameOf[leaf];
    if (known !== -2) return known;
    const { tree, functions } = this.cpu;
    let found = functions.category[tree.frame[leaf]] === IDLE ? -1 : tree.frame[leaf];
    if (found >= 0)
      search: for (const wanted of [APP, DEPENDENCY])
        for (let row = leaf; row > 0; row = tree.parent[row])
          if (functions.category[tree.frame[row]] === wanted && !this.isHook(tree.frame[row])) {
            found = tree.frame[row];
            break search;
          }
    if (found >= 0 && this.isHook(found)) found = -1;
    this.frameOf[leaf] = found;
    return found;
  }

  private isHook(frame: number): boolean {
    const { frames, strings } = this.cpu.recording;
    return HOOK.test(strings[frames.url[frame]]);
  }

  /** Most time first. */
  rows(times: ReadonlyMap<number, number>, most = 5): BlockingFunction[] {
    return [...times]
      .sort((a, b) => b[1] - a[1])
      .slice(0, most)
      .map(([frame, micros]) => ({ ...labelOf(this.cpu, frame), name: shortName(this.cpu, frame), micros }));
  }
}

/** Files of the hook that records waits: it is on every stack, and not the program's work. */
export const HOOK = /\/(?:waits-hook\.js|experiment\/waits\/hook\/\w+\.ts)$/;
