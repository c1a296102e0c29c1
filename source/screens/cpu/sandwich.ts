import type { CpuModel } from '../../cpu/model.ts';
import { rowsOf } from '../../cpu/query.ts';
import { type FlameBox, NARROWEST } from '../../paint/flame-layout.ts';
import { Kept } from '../../paint/kept.ts';

/** A function with its callers above it and what it calls below, each merged over all places that it is called from. */
export interface Sandwich {
  /** Row by row from the top, each row from left to right. A box's node is the heaviest row of the call tree that it stands for. */
  boxes: FlameBox[];
  /** The row of the function itself. */
  middle: number;
}

/** Rows of the call tree that one box stands for, and how much of the time of each counts here. */
interface Group {
  rows: number[];
  weights: number[];
  total: number;
  /** The row that weighs most, and its weight. */
  heaviest: number;
  most: number;
  x0: number;
}

const emptyGroup = (): Group => ({ rows: [], weights: [], total: 0, heaviest: -1, most: 0, x0: 0 });

type Next = Iterable<[row: number, weight: number]>;

/** Rows of the tree lighter than this part of the narrowest box are not looked at one by one: they are the box that is `rest`. */
const UNSEEN = 1 / 32;

const known = new Kept<Sandwich>(6);

/** The sandwich of a function in so many columns and rows; callers and callees take half of them each, and what the other side leaves. */
export function sandwichOf(model: CpuModel, frame: number, columns: number, height: number): Sandwich {
  return known.get(model, [frame, columns, height], () => layOut(model, frame, columns, height));
}

function layOut(model: CpuModel, frame: number, columns: number, height: number): Sandwich {
  const { tree } = model;
  const own = emptyGroup();
  let covered = 0;
  for (const row of rowsOf(model, frame)) {
    // A call within another of the same function is part of it.
    if (row < covered) continue;
    covered = tree.end[row];
    add(own, row, tree.total[row]);
  }
  if (!(own.total > 0)) return { boxes: [], middle: 0 };
  const lightest = ((own.total * NARROWEST) / columns) * UNSEEN;
  const upward = function* ({ rows, weights }: Group): Next {
    for (const [i, row] of rows.entries())
      if (tree.parent[row] > 0 && weights[i] >= lightest) yield [tree.parent[row], weights[i]];
  };
  const downward = function* ({ rows }: Group): Next {
    for (const row of rows)
      for (let c = row + 1; c < tree.end[row] && tree.total[c] >= lightest; c = tree.end[c])
        yield [c, tree.total[c]];
  };
  const below = levels(model, own, columns, height - 1, downward);
  const half = Math.floor((height - 1) / 2);
  const callers = levels(model, own, columns, Math.max(half, height - 1 - below.length), upward);
  const callees = below.slice(0, height - 1 - callers.length);
  const middle = callers.length;
  const self: FlameBox = {
    node: own.heaviest,
    rest: false,
    many: 1,
    row: middle,
    x0: 0,
    x1: columns,
    value: own.total,
    at: 0,
  };
  const placed = (level: FlameBox[], row: number) => level.map((box) => ({ ...box, row }));
  return {
    boxes: [
      ...callers.toReversed().flatMap(placed),
      self,
      ...callees.flatMap((level, i) => placed(level, middle + 1 + i)),
    ],
    middle,
  };
}

function add(group: Group, row: number, weight: number): void {
  group.rows.push(row);
  group.weights.push(weight);
  group.total += weight;
  if (group.heaviest >= 0 && weight <= group.most) return;
  group.heaviest = row;
  group.most = weight;
}

/** The levels next to a group, the nearest first, as many as have a box. */
function levels(
  model: CpuModel,
  own: Group,
  columns: number,
  most: number,
  next: (group: Group) => Next,
): FlameBox[][] {
  const scale = columns / own.total;
  const found: FlameBox[][] = [];
  let groups = [own];
  while (found.length < most) {
    const boxes: FlameBox[] = [];
    const further: Group[] = [];
    for (const group of groups) {
      let x = group.x0;
      const beside = gathered(model, next(group)).sort((a, b) => b.total - a.total);
      const drawn = beside.filter(({ total }) => total * scale >= NARROWEST);
      for (const one of drawn) {
        const x1 = x + one.total * scale;
        boxes.push({ node: one.heaviest, rest: false, many: 1, row: 0, x0: x, x1, value: one.total, at: 0 });
        further.push({ ...one, x0: x });
        x = x1;
      }
      const left = beside.slice(drawn.length);
      const value = left.reduce((sum, { total }) => sum + total, 0);
      if (value * scale < NARROWEST) continue;
      boxes.push({
        node: left[0].heaviest,
        rest: true,
        many: left.length,
        row: 0,
        x0: x,
        x1: x + value * scale,
        value,
        at: 0,
      });
    }
    if (boxes.length === 0) break;
    found.push(boxes);
    groups = further;
  }
  return found;
}

/** Rows by the function that they are calls of. */
function gathered(model: CpuModel, rows: Iterable<[row: number, weight: number]>): Group[] {
  const groups = new Map<number, Group>();
  for (const [row, weight] of rows) {
    const frame = model.tree.frame[row];
    let group = groups.get(frame);
    if (!group) groups.set(frame, (group = emptyGroup()));
    add(group, row, weight);
  }
  return [...groups.values()];
}
