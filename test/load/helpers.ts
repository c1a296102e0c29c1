import type { ProfileRecording } from '../../source/cpu/recording.ts';
import { readProfiles } from '../../source/load/profile/read.ts';
import { MemorySource } from '../../source/load/source.ts';
import type { Reading } from './slow.ts';

export interface Sizes {
  /** Bytes a read gives at most. */
  step?: number;
  window?: number;
}

export function readAll(text: string | Uint8Array, { step, window }: Sizes = {}): ProfileRecording[] {
  const bytes = typeof text === 'string' ? Buffer.from(text) : text;
  return readProfiles(new MemorySource(bytes, step), 'app.cpuprofile', { window });
}

export function readOne(text: string | Uint8Array | object, sizes: Sizes = {}): ProfileRecording {
  const input = typeof text === 'string' || text instanceof Uint8Array ? text : JSON.stringify(text);
  const recordings = readAll(input, sizes);
  if (recordings.length !== 1) throw new Error(`${recordings.length} recordings`);
  return recordings[0];
}

/** `name@url:line:column` of a frame. */
export function frameText({ frames, strings }: ProfileRecording, frame: number): string {
  const name = strings[frames.name[frame]];
  const url = strings[frames.url[frame]];
  return `${name}@${url}:${frames.line[frame]}:${frames.column[frame]}`;
}

/** Names from the root down, for each row. */
export function pathsOf(recording: ProfileRecording, part = frameText): string[] {
  const { nodes } = recording;
  const paths: string[] = [];
  for (let i = 0; i < nodes.count; i++) {
    const own = part(recording, nodes.frame[i]);
    paths.push(i === 0 ? own : `${paths[nodes.parent[i]]} > ${own}`);
  }
  return paths;
}

/** `root>a>b` of each row, in the rows' order. */
export const namesOf = (recording: ProfileRecording) =>
  pathsOf(recording, ({ strings, frames }, frame) => strings[frames.name[frame]]).map((path) =>
    path.replaceAll(' > ', '>'),
  );

/** The nodes of samples by name of their frame, and the times. */
export function samplesOf(recording: ProfileRecording): { names: string[]; times: number[] } {
  const { timeline, nodes, frames, strings } = recording;
  return {
    names: Array.from(timeline.node, (row) => strings[frames.name[nodes.frame[row]]]),
    times: Array.from(timeline.time),
  };
}

/** The same lines as `readSlowly` gives. */
export function readingOf(recording: ProfileRecording): Reading {
  const { nodes, ticks, timeline } = recording;
  const paths = pathsOf(recording, ({ strings, frames }, frame) =>
    JSON.stringify([
      strings[frames.name[frame]],
      strings[frames.url[frame]],
      frames.line[frame],
      frames.column[frame],
    ]),
  );
  const lines = paths.map((path, i) => {
    const own: string[] = [];
    for (let t = ticks.start[i]; t < ticks.start[i + 1]; t++) own.push(`${ticks.line[t]}x${ticks.ticks[t]}`);
    return `${path}: ${nodes.weight[i]} [${own}]`;
  });
  return {
    nodes: lines.sort(),
    samples: Array.from(timeline.node, (row, i) => `${timeline.time[i]} ${paths[row]}`),
    end: timeline.time[timeline.count],
    median: timeline.medianIntervalMicros,
  };
}

/** A node of the current format. */
export const node = (id: number, functionName: string, more: object = {}) => ({
  id,
  callFrame: {
    functionName,
    scriptId: '7',
    url: functionName[0] === '(' ? '' : 'file:///app/a.js',
    lineNumber: 3,
    columnNumber: 5,
  },
  hitCount: 0,
  ...more,
});

/** (root) > a > b, three samples: a at 100, b at 200, a at 350, end at 400. */
export const small = () => ({
  nodes: [
    node(1, '(root)', { children: [2] }),
    node(2, 'a', { hitCount: 2, children: [3], positionTicks: [{ line: 5, ticks: 2 }] }),
    node(3, 'b', { hitCount: 1 }),
  ],
  startTime: 1000,
  endTime: 1400,
  samples: [2, 3, 2],
  timeDeltas: [100, 100, 150],
});
