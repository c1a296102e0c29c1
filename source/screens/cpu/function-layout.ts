import type { CpuModel } from '../../cpu/model.ts';
import type { LineTime, Neighbour } from '../../cpu/query.ts';
import { type Place, START } from '../list.ts';
import type { Area, SourceView } from '../state.ts';

export const PANES = ['callers', 'callees', 'source'] as const;

export interface FunctionSlice {
  /** What the slice was made for. */
  model: CpuModel | null;
  frame: number;
  callers: Neighbour[];
  callees: Neighbour[];
  lines: LineTime[];
  /** Undefined while it is being read, null where it is not on disk. */
  source: SourceView | null | undefined;
  sourceLines: string[];
  pane: number;
  places: [Place, Place, Place];
}

export const functionSlice: FunctionSlice = {
  model: null,
  frame: -1,
  callers: [],
  callees: [],
  lines: [],
  source: undefined,
  sourceLines: [],
  pane: 2,
  places: [START, START, START],
};

const HEAD = 3;

export interface Layout {
  callers: Area;
  callees: Area;
  source: Area;
}

/** Side by side where there is room; otherwise callers and callees above, source below. Each pane has a row for its title. */
export function layout(area: Area): Layout {
  const y = area.y + HEAD;
  const height = area.height - HEAD;
  if (area.width >= 110) {
    const left = Math.floor(area.width * 0.38);
    const upper = Math.floor(height / 2);
    return {
      callers: { x: area.x, y, width: left - 1, height: upper },
      callees: { x: area.x, y: y + upper, width: left - 1, height: height - upper },
      source: { x: area.x + left, y, width: area.width - left, height },
    };
  }
  const upper = Math.min(Math.max(4, Math.min(8, Math.floor(height / 2.6))), Math.max(2, height - 3));
  const half = Math.floor(area.width / 2);
  return {
    callers: { x: area.x, y, width: half - 1, height: upper },
    callees: { x: area.x + half, y, width: area.width - half, height: upper },
    source: { x: area.x, y: y + upper, width: area.width, height: height - upper },
  };
}
