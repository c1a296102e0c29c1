import { componentsOf } from './components.ts';
import { LARGE, LEAST, type Lever } from './lever.ts';
import { APP, type CpuModel, DEPENDENCY, NATIVE, NODE } from './model.ts';
import { isModuleCode } from './names.ts';
import { callersAbove, type Stacks } from './own-stacks.ts';

/** What a function must have beside its large levers to be one itself. */
const REST = 0.3;
/** Of a function's time: from a caller with less it is no recursion. V8 now and then puts a stack of inlined functions on top of itself. */
const NOISE = 0.02;

/** Levers that are calls out of the program's own code, and functions of it. */
export function callsAndFunctions(model: CpuModel, stacks: Stacks): Lever[] {
  const { tree, functions } = model;
  const { isOwn, own, first, vertex, vertices } = stacks;
  const ownParent = (row: number) => own[tree.parent[row]];
  const weights = new Map<number, number>();
  const into = new Float64Array(vertices);
  for (let row = 1; row < tree.count; row++) {
    if (isOwn[row] === 0) continue;
    into[vertex[row]] += tree.total[row];
    if (ownParent(row) < 0) continue;
    const key = vertex[ownParent(row)] * vertices + vertex[row];
    weights.set(key, (weights.get(key) ?? 0) + tree.total[row]);
  }
  const edges: number[] = [];
  for (const [key, micros] of weights) {
    const to = key % vertices;
    if (micros >= NOISE * into[to]) edges.push((key - to) / vertices, to);
  }
  const { count, of } = componentsOf(vertices, edges);

  // Time of each call out of own code, by component and callee; builtins and expressions are the function's own work.
  const calls = new Map<
    number,
    { row: number; callee: number; total: number; self: number; heaviest: number }
  >();
  const isCall = (row: number) => {
    const category = functions.category[tree.frame[row]];
    // App, though not own: what a package compiled at run time.
    return category === DEPENDENCY || category === NODE || category === APP;
  };
  const keyOf = (row: number) => of[vertex[own[row]]] * model.recording.frames.count + tree.frame[first[row]];
  for (let row = 1; row < tree.count; row++) {
    if (own[row] < 0 || first[row] < 0 || !isCall(first[row])) continue;
    const key = keyOf(row);
    let call = calls.get(key);
    if (!call)
      calls.set(
        key,
        (call = { row: own[row], callee: tree.frame[first[row]], total: 0, self: 0, heaviest: 0 }),
      );
    call.total += tree.self[row];
    if (row !== first[row]) continue;
    call.self += tree.self[row];
    if (tree.total[row] > call.heaviest) {
      call.heaviest = tree.total[row];
      call.row = own[row];
    }
  }

  const least = LEAST * model.onCpu;
  const large = LARGE * model.onCpu;
  const found: Lever[] = [];
  for (const { row, callee, total, self } of calls.values()) {
    if (total < least) continue;
    const lever: Lever = {
      kind: 'call site',
      frame: tree.frame[row],
      callee,
      package: functions.package[callee],
      total,
      self,
      under: callersAbove(model, stacks, row),
      through: [],
    };
    found.push(lever);
  }

  // What no large call explains climbs from callees to callers.
  const rest = new Float64Array(tree.count);
  for (let row = 1; row < tree.count; row++) {
    if (own[row] < 0) continue;
    const explained = first[row] >= 0 && isCall(first[row]) && calls.get(keyOf(row))!.total >= large;
    if (!explained) rest[own[row]] += tree.self[row];
  }
  const start = new Int32Array(count + 1);
  for (let row = 1; row < tree.count; row++) if (isOwn[row] === 1) start[of[vertex[row]] + 1]++;
  for (let c = 0; c < count; c++) start[c + 1] += start[c];
  const byComponent = new Int32Array(start[count]);
  const filled = start.slice();
  for (let row = 1; row < tree.count; row++)
    if (isOwn[row] === 1) byComponent[filled[of[vertex[row]]]++] = row;
  for (let c = 0; c < count; c++) {
    let total = 0;
    let left = 0;
    const entries = new Map<number, number>();
    for (let k = start[c + 1] - 1; k >= start[c]; k--) {
      const row = byComponent[k];
      const above = ownParent(row);
      if (above >= 0 && of[vertex[above]] === c) {
        rest[above] += rest[row];
        continue;
      }
      total += tree.total[row];
      left += rest[row];
      entries.set(tree.frame[row], (entries.get(tree.frame[row]) ?? 0) + tree.total[row]);
    }
    const [frame] = [...entries].sort((a, b) => b[1] - a[1])[0];
    const isTop = isModuleCode(model, frame);
    const self = ownWork(model, stacks, byComponent.subarray(start[c], start[c + 1]));
    const isLever = isTop ? self >= least : left >= least && left >= REST * total;
    if (isLever) {
      const row = byComponent.subarray(start[c], start[c + 1]).find((one) => tree.frame[one] === frame)!;
      found.push({
        kind: 'function',
        frame,
        callee: null,
        package: functions.package[frame],
        total: isTop ? self : left,
        self,
        under: callersAbove(model, stacks, row),
        through: [],
      });
    }
    const isExplained = isLever && (isTop || left >= large);
    for (let k = start[c]; k < start[c + 1]; k++) {
      const row = byComponent[k];
      const above = ownParent(row);
      if (above >= 0 && of[vertex[above]] !== c && !isExplained) rest[above] += rest[row];
    }
  }
  return found;
}

/** Self time of own rows with that of the builtins they call. */
function ownWork(model: CpuModel, { isOwn }: Stacks, rows: Int32Array): number {
  const { tree, functions } = model;
  let micros = 0;
  for (const row of rows) {
    micros += tree.self[row];
    for (let child = row + 1; child < tree.end[row]; child = tree.end[child])
      if (isOwn[child] === 0 && functions.category[tree.frame[child]] === NATIVE) micros += tree.self[child];
  }
  return micros;
}
