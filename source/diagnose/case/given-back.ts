import { buildModel } from '../../cpu/build.ts';
import { type CpuModel, WHOLE } from '../../cpu/model.ts';
import type { ProfileRecording } from '../../cpu/recording.ts';
import type { SourceReader } from '../../files/reader.ts';
import { Case } from './case.ts';

// A recording in which functions have the samples that V8 counts for those into which it inlined them.

/** Of a function's own samples, what belongs to another. */
interface Owed {
  frame: number;
  share: number;
}

/** Less of a function's own time is not worth another tree. */
const LEAST = 0.02;

/**
 * The same model where nothing is hidden; else one in which what was inlined, or ran in a built-in written in C, is below the function that counted it.
 * Which samples those are V8 does not say: of every function as many as are owed, spread over all.
 */
export function givenBack(model: CpuModel, sources: SourceReader): CpuModel {
  const { recording } = model;
  if (recording.kind !== 'cpu' || recording.timeline.count === 0) return model;
  const owed = owedBy(model, sources);
  return owed.size === 0 ? model : buildModel(moved(recording, owed), WHOLE);
}

/** By the frame that counted it. */
function owedBy(model: CpuModel, sources: SourceReader): Map<number, Owed[]> {
  const { functions, onCpu } = model;
  const owed = new Map<number, Owed[]>();
  for (const { inlined, frames } of new Case(model, { sources }).units)
    for (const [host, micros] of inlined) {
      const self = host.frames.reduce((sum, frame) => sum + functions.self[frame], 0);
      if (frames.length === 0 || micros < LEAST * onCpu || self <= 0) continue;
      for (const frame of host.frames)
        owed.set(frame, [...(owed.get(frame) ?? []), { frame: frames[0], share: micros / self }]);
    }
  return owed;
}

function moved(recording: ProfileRecording, owed: ReadonlyMap<number, readonly Owed[]>): ProfileRecording {
  const { nodes, timeline, ticks } = recording;
  const parent = [...nodes.parent.subarray(0, nodes.count)];
  const frame = [...nodes.frame.subarray(0, nodes.count)];
  const childOf = new Map<number, number>();
  const frames = recording.frames.count;
  for (let node = 1; node < nodes.count; node++) childOf.set(parent[node] * frames + frame[node], node);
  const below = (node: number, of: number): number => {
    const key = node * frames + of;
    let child = childOf.get(key);
    if (child === undefined) {
      child = parent.push(node) - 1;
      frame.push(of);
      childOf.set(key, child);
    }
    return child;
  };
  const node = Int32Array.from(timeline.node);
  const due = new Map<Owed, number>();
  for (let i = 0; i < timeline.count; i++)
    for (const one of owed.get(nodes.frame[timeline.node[i]]) ?? []) {
      const now = (due.get(one) ?? 0) + one.share;
      const isDue = now >= 1 && node[i] === timeline.node[i];
      due.set(one, isDue ? now - 1 : now);
      if (isDue) node[i] = below(node[i], one.frame);
    }
  const count = parent.length;
  const start = new Int32Array(count + 1).fill(ticks.start[nodes.count]);
  start.set(ticks.start.subarray(0, nodes.count + 1));
  const weight = new Float64Array(count);
  weight.set(nodes.weight.subarray(0, nodes.count));
  return {
    ...recording,
    nodes: { ...nodes, count, parent: Int32Array.from(parent), frame: Int32Array.from(frame), weight },
    ticks: { ...ticks, start },
    timeline: { ...timeline, node },
  };
}
