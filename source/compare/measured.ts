import { buildModel } from '../cpu/build.ts';
import { type CpuModel, IDLE, WHOLE } from '../cpu/model.ts';
import { wallOf } from '../cpu/query.ts';
import type { ProfileRecording } from '../cpu/recording.ts';
import type { RunFacts } from './facts.ts';

/** One recording as a comparison sees it. */
export interface Measured {
  file: string;
  kind: 'cpu' | 'allocation';
  samples: number;
  /** Microseconds (bytes): CPU time of the recorded thread where it is known, else the recording's on-CPU time. */
  onCpu: number;
  wall: number;
  /** Its values times `scale` are comparable with those of other recordings. */
  model: CpuModel;
  scale: number;
  /** Busy periods, as the recording has them. */
  tasks: CpuModel['tasks'];
  facts: RunFacts | null;
}

/** A busy sample that lasts more intervals than this waited for a CPU. */
const LONGEST = 2;

/**
 * A recording's model without the time in which its thread waited for a CPU, and the factor that scales its values to CPU time as the system
 * counted it. V8's time deltas are wall time: on a busy machine a sample also owns the time until its thread got a CPU again. Such gaps are cut
 * where the sampling interval is known.
 */
export function scaled(
  model: CpuModel,
  facts: Pick<RunFacts, 'intervalMicros' | 'threadMicros'> | null,
): { model: CpuModel; onCpu: number; scale: number } {
  const { recording } = model;
  const interval =
    recording.kind === 'cpu' && recording.timeline.count > 0 ? (facts?.intervalMicros ?? 0) : 0;
  const used = interval > 0 ? buildModel(withoutGaps(model, LONGEST * interval), WHOLE) : model;
  const onCpu = (interval > 0 && facts?.threadMicros) || used.onCpu;
  return { model: used, onCpu, scale: used.onCpu > 0 ? onCpu / used.onCpu : 1 };
}

/** Makes a recording comparable: see `scaled`. */
export function measure(model: CpuModel, facts: RunFacts | null): Measured {
  const { recording, tasks } = model;
  const { model: used, onCpu, scale } = scaled(model, facts);
  return {
    file: recording.file,
    kind: recording.kind,
    samples: model.sampleCount,
    onCpu,
    wall: facts?.wallMicros ?? wallOf(model),
    model: used,
    scale,
    tasks,
    facts,
  };
}

/** Cuts by the interval that was asked for, not the median: after a long wait V8 catches up with thousands of samples, microseconds apart. */
function withoutGaps({ recording, functions }: CpuModel, most: number): ProfileRecording {
  const { timeline, nodes } = recording;
  const time = new Float64Array(timeline.time.length);
  for (let i = 0; i < timeline.count; i++) {
    const taken = timeline.time[i + 1] - timeline.time[i];
    const idle = functions.category[nodes.frame[timeline.node[i]]] === IDLE;
    time[i + 1] = time[i] + (idle ? taken : Math.min(taken, most));
  }
  return { ...recording, timeline: { ...timeline, time } };
}
