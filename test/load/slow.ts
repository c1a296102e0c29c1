// The obvious reader: JSON.parse and objects. What the byte scanner must agree with.

interface SlowNode {
  id: number;
  callFrame: {
    functionName: string;
    scriptId: string;
    url: string;
    lineNumber: number;
    columnNumber: number;
  };
  hitCount: number;
  children?: number[];
  parent?: number;
  positionTicks?: { line: number; ticks: number }[];
}

export interface SlowProfile {
  nodes: SlowNode[];
  startTime: number;
  endTime: number;
  samples: number[];
  timeDeltas: number[];
}

/** One line per thing that matters, so that two readings can be compared as text. */
export interface Reading {
  /** `path of names: hits, ticks`, sorted. */
  nodes: string[];
  /** `time path`, in order. */
  samples: string[];
  end: number;
  median: number;
}

export function readSlowly(text: string): Reading {
  const profile = JSON.parse(text) as SlowProfile;
  const byId = new Map(profile.nodes.map((node) => [node.id, node]));
  const parentOf = new Map<number, number>();
  for (const node of profile.nodes) {
    for (const child of node.children ?? []) parentOf.set(child, node.id);
    if (node.parent !== undefined) parentOf.set(node.id, node.parent);
  }
  const pathOf = (id: number): string => {
    const names: string[] = [];
    for (let at: number | undefined = id; at !== undefined; at = parentOf.get(at)) {
      const { functionName, url, lineNumber, columnNumber } = byId.get(at)!.callFrame;
      names.unshift(JSON.stringify([functionName, url, lineNumber, columnNumber]));
    }
    return names.join(' > ');
  };
  let now = 0;
  const timed = profile.samples.map((id, i) => {
    now += profile.timeDeltas[i];
    return { time: now, path: pathOf(byId.has(id) ? id : profile.nodes[0].id) };
  });
  timed.sort((a, b) => a.time - b.time);
  const early = Math.min(0, timed[0]?.time ?? 0);
  for (const sample of timed) sample.time -= early;
  const steps = timed.slice(1).map((sample, i) => sample.time - timed[i].time);
  steps.sort((a, b) => a - b);
  const half = steps.length >> 1;
  const median =
    steps.length === 0 ? 0 : steps.length % 2 === 1 ? steps[half] : (steps[half - 1] + steps[half]) / 2;
  const last = timed.at(-1)?.time ?? 0;
  const wall = Math.max(last, profile.endTime - profile.startTime - early);
  return {
    nodes: profile.nodes
      .map((node) => {
        const ticks = (node.positionTicks ?? []).map(({ line, ticks }) => `${line}x${ticks}`);
        return `${pathOf(node.id)}: ${node.hitCount} [${ticks}]`;
      })
      .sort(),
    samples: timed.map(({ time, path }) => `${time} ${path}`),
    end: timed.length === 1 ? wall : Math.min(wall, last + median),
    median,
  };
}
