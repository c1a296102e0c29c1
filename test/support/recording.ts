import type { ProfileRecording } from '../../source/cpu/recording.ts';

export interface FrameSpec {
  name: string;
  url?: string;
  /** 0-based, as in the file. */
  line?: number;
  column?: number;
  scriptId?: number;
  deopt?: string;
}

export interface SampleSpec {
  /** Outermost first, without (root). A string is a function of `file:///app/main.js`, or one of V8's own. */
  stack: (string | FrameSpec)[];
  micros: number;
  /** 1-based line on top, counted as one tick. */
  line?: number;
}

const META = ['(program)', '(idle)', '(garbage collector)'];

export const toFrame = (spec: string | FrameSpec): Required<FrameSpec> => {
  const full = typeof spec === 'string' ? { name: spec } : spec;
  const meta = META.includes(full.name) || full.name === '(root)';
  return {
    url: meta ? '' : 'file:///app/main.js',
    line: meta ? -1 : 0,
    column: meta ? -1 : 0,
    scriptId: 0,
    deopt: '',
    ...full,
  };
};

/** A CPU recording of these samples, one after another, as `load/` would make it. */
export function recordingOf(samples: SampleSpec[], change: Partial<ProfileRecording> = {}): ProfileRecording {
  const strings = [''];
  const rowOf = new Map([['', 0]]);
  const intern = (text: string) => {
    const known = rowOf.get(text);
    if (known !== undefined) return known;
    rowOf.set(text, strings.length);
    return strings.push(text) - 1;
  };
  const frames: Required<FrameSpec>[] = [];
  const frameOf = new Map<string, number>();
  const frameRow = (spec: string | FrameSpec) => {
    const frame = toFrame(spec);
    const key = JSON.stringify({ ...frame, deopt: '' });
    const known = frameOf.get(key);
    if (known === undefined) {
      frameOf.set(key, frames.length);
      return frames.push(frame) - 1;
    }
    if (frame.deopt) frames[known].deopt = frame.deopt;
    return known;
  };
  frameRow('(root)');
  const nodes: { frame: number; parent: number; ticks: Map<number, number>; hits: number }[] = [
    { frame: 0, parent: -1, ticks: new Map(), hits: 0 },
  ];
  const nodeOf = new Map<string, number>();
  const leaves: number[] = [];
  const time = [0];
  for (const sample of samples) {
    let at = 0;
    for (const spec of sample.stack) {
      const frame = frameRow(spec);
      const place = `${at} ${frame}`;
      if (!nodeOf.has(place)) {
        nodeOf.set(place, nodes.length);
        nodes.push({ frame, parent: at, ticks: new Map(), hits: 0 });
      }
      at = nodeOf.get(place)!;
    }
    nodes[at].hits++;
    if (sample.line !== undefined)
      nodes[at].ticks.set(sample.line, (nodes[at].ticks.get(sample.line) ?? 0) + 1);
    leaves.push(at);
    time.push(time[time.length - 1] + sample.micros);
  }
  const tickStart = [0];
  const tickLine: number[] = [];
  const tickCount: number[] = [];
  for (const { ticks } of nodes) {
    for (const [line, count] of ticks) {
      tickLine.push(line);
      tickCount.push(count);
    }
    tickStart.push(tickLine.length);
  }
  const int = (values: number[]) => {
    const array = new Int32Array(new SharedArrayBuffer(values.length * 4));
    array.set(values);
    return array;
  };
  const float = (values: number[]) => {
    const array = new Float64Array(new SharedArrayBuffer(values.length * 8));
    array.set(values);
    return array;
  };
  const sorted = samples.map((sample) => sample.micros).sort((a, b) => a - b);
  return {
    kind: 'cpu',
    file: 'test.cpuprofile',
    bytes: 0,
    thread: null,
    startedAt: null,
    dataQuality: [],
    frames: {
      count: frames.length,
      name: int(frames.map((frame) => intern(frame.name))),
      url: int(frames.map((frame) => intern(frame.url))),
      line: int(frames.map((frame) => frame.line)),
      column: int(frames.map((frame) => frame.column)),
      scriptId: int(frames.map((frame) => frame.scriptId)),
      deopt: int(frames.map((frame) => intern(frame.deopt))),
    },
    nodes: {
      count: nodes.length,
      frame: int(nodes.map((node) => node.frame)),
      parent: int(nodes.map((node) => node.parent)),
      weight: float(nodes.map((node) => node.hits)),
    },
    ticks: { start: int(tickStart), line: int(tickLine), ticks: int(tickCount) },
    timeline: {
      count: leaves.length,
      node: int(leaves),
      time: float(time),
      startMicros: 0,
      wallMicros: time[time.length - 1],
      leadInMicros: 0,
      tailMicros: 0,
      medianIntervalMicros: sorted[sorted.length >> 1] ?? 0,
    },
    strings,
    ...change,
  };
}
