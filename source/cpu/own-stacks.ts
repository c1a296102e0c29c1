import type { LeverOptions } from './lever.ts';
import { APP, type CpuModel } from './model.ts';
import { isModuleCode } from './names.ts';

const NAMED_ABOVE = 3;

/** Per row of the tree, whose code its time is. Rows; -1 for none. */
export interface Stacks {
  isOwn: Uint8Array;
  /** The nearest row of own code, the row itself included. */
  own: Int32Array;
  /** Below that, the first row that is not own. */
  first: Int32Array;
  /** The vertex of own rows in the graph of own groups, the group's frames, and whether it is a module's top level. */
  vertex: Int32Array;
  vertices: number;
  /** 1 for rows under a loader, up to the program's own code. */
  loads: Uint8Array;
}

export function ownStacks(
  model: CpuModel,
  { groupOf = (frame) => frame, isOwn, isLoader = () => false }: LeverOptions,
): Stacks {
  const { tree, functions, recording } = model;
  const accepts = isOwn ?? ((frame: number) => functions.category[frame] === APP);
  const ofFrame = new Int8Array(recording.frames.count).fill(-1);
  const rows = new Uint8Array(tree.count);
  const own = new Int32Array(tree.count).fill(-1);
  const first = new Int32Array(tree.count).fill(-1);
  const vertex = new Int32Array(tree.count).fill(-1);
  const loads = new Uint8Array(tree.count);
  const numbers = new Map<number, number>();
  for (let row = 1; row < tree.count; row++) {
    const frame = tree.frame[row];
    const parent = tree.parent[row];
    if (ofFrame[frame] < 0) ofFrame[frame] = accepts(frame) ? 1 : 0;
    if (ofFrame[frame] === 1) {
      rows[row] = 1;
      own[row] = row;
      const group = groupOf(frame);
      let number = numbers.get(group);
      if (number === undefined) numbers.set(group, (number = numbers.size));
      vertex[row] = number;
    } else {
      own[row] = own[parent];
      loads[row] = loads[parent] || (isLoader(frame) ? 1 : 0);
      first[row] = rows[parent] === 1 || parent === 0 ? row : first[parent];
    }
  }
  return { isOwn: rows, own, first, vertex, vertices: numbers.size, loads };
}

/** Packages above a row, up to the program's own code. */
export function packagesAbove(
  { tree, functions }: CpuModel,
  { isOwn }: Pick<Stacks, 'isOwn'>,
  row: number,
): number[] {
  const found = new Set<number>();
  for (let at = tree.parent[row]; at > 0 && isOwn[at] === 0; at = tree.parent[at]) {
    const number = functions.package[tree.frame[at]];
    if (number >= 0) found.add(number);
  }
  return [...found];
}

/** Own functions above a row of own code, nearest first; a module's top level and what was named already left out. */
export function callersAbove(model: CpuModel, { own }: Pick<Stacks, 'own'>, row: number): number[] {
  const { tree } = model;
  const above: number[] = [];
  for (let at = own[tree.parent[row]]; at > 0 && above.length < NAMED_ABOVE; at = own[tree.parent[at]]) {
    const frame = tree.frame[at];
    if (frame !== tree.frame[row] && !above.includes(frame) && !isModuleCode(model, frame)) above.push(frame);
  }
  return above;
}
