import { componentsOf } from './components.ts';
import { APP, type CpuModel, DEPENDENCY, NATIVE, NODE } from './model.ts';
import { isModuleCode } from './names.ts';
import { heaviestRow, nameOf } from './query.ts';

/**
 * A place where somebody can act, with the time that passes through it. `share` and `selfShare` are of on-CPU time.
 *
 * - `call site`: `frame`, a function of the program's own, calls `callee`, a function of a package or of node.
 * - `function`: `frame` itself, what it calls of the program's own included.
 * - `package`: `frame` is the heaviest function of the package.
 * - `regexp`: `frame` is the regular expression.
 */
export interface Lever {
  kind: 'call site' | 'function' | 'package' | 'regexp';
  frame: number;
  callee: number | null;
  /** Row of `model.packages`; -1 for the program's own code and node's. */
  package: number;
  /** Microseconds with what it calls, a recursion once; of a function without the large levers below it, which are listed themselves. */
  total: number;
  self: number;
  /** Frames of the program's own that it runs under, nearest first. */
  under: number[];
  /** Rows of `model.packages` between these and it. */
  through: number[];
}

export interface LeverOptions {
  /** Frames that belong together (a function and the callbacks it hands to `map`) have one number. */
  groupOf?: (frame: number) => number;
  /** Whether a frame is the user's to change; by default that of the category app. */
  isOwn?: (frame: number) => boolean;
  /** Whether a frame brings modules in: a package is not charged for what loading it takes, which is a lever of another kind. */
  isLoader?: (frame: number) => boolean;
}

/** Least share of a lever, and the share from which one explains what is above it. */
const LEAST = 0.05;
const LARGE = 0.15;
/** What a function must have beside its large levers to be one itself. */
const REST = 0.3;
const NAMED_ABOVE = 3;
/** Of a function's time: from a caller with less it is no recursion. V8 now and then puts a stack of inlined functions on top of itself. */
const NOISE = 0.02;

/**
 * Where the time goes, by what one can change; largest first.
 *
 * Each microsecond belongs to the last function of the program's own on its stack and, where that was calling a package or node, to
 * the call. A call that holds `LEAST` is a lever. What is left climbs to the callers, recursion folded, until a function has enough of
 * it: hierarchical heavy hitters (Cormode et al., 2003), over components of the call graph. O(rows of the tree).
 */
export function leversOf(model: CpuModel, options: LeverOptions = {}): Lever[] {
  if (model.onCpu <= 0) return [];
  const stacks = ownStacks(model, options);
  const levers = [
    ...callsAndFunctions(model, stacks),
    ...packagesOf(model, stacks),
    ...regexpsOf(model, stacks),
  ];
  const direct = new Map<number, number>();
  for (const { kind, package: row, total } of levers)
    if (kind === 'call site') direct.set(row, Math.max(direct.get(row) ?? 0, total));
  return (
    levers
      // A package that one call holds is told with that call.
      .filter((one) => one.kind !== 'package' || (direct.get(one.package) ?? 0) < 0.8 * one.total)
      .filter((one) => one.kind !== 'package' || !passesOn(one, levers))
      .sort((a, b) => b.total - a.total || RANK[a.kind] - RANK[b.kind])
  );
}

/** Whether a package does little but call another one: a host of plugins, a queue of tasks. */
const passesOn = (one: Lever, levers: readonly Lever[]): boolean =>
  one.self < 0.15 * one.total &&
  levers.some(
    (other) =>
      other.kind === 'package' &&
      other !== one &&
      other.total >= 0.7 * one.total &&
      other.total < one.total &&
      other.through.includes(one.package),
  );

/** Of equal shares the more exact one first. */
const RANK = { regexp: 0, 'call site': 1, function: 2, package: 3 } as const;

/** Per row of the tree, whose code its time is. Rows; -1 for none. */
interface Stacks {
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

function ownStacks(
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

function callsAndFunctions(model: CpuModel, stacks: Stacks): Lever[] {
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
    return category === DEPENDENCY || category === NODE;
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

/**
 * Packages by the time between own code and own code: a framework is not charged for the handlers that it calls. A package counts once on
 * each such stretch of a stack.
 */
function packagesOf(model: CpuModel, stacks: Stacks): Lever[] {
  const { tree, functions, packages } = model;
  const { isOwn, own, loads } = stacks;
  const within = new Float64Array(tree.count);
  for (let row = tree.count - 1; row > 0; row--) {
    if (loads[row] === 0) within[row] += tree.self[row];
    if (isOwn[row] === 0) within[tree.parent[row]] += within[row];
    // A row of own code collects nothing from below: its time is told by calls and functions.
  }
  const rows = packages.map(() => ({ total: 0, self: 0, frame: -1, heaviest: -1, row: -1 }));
  for (let row = 1; row < tree.count; row++) {
    const number = functions.package[tree.frame[row]];
    if (isOwn[row] === 1 || loads[row] === 1 || number < 0) continue;
    const one = rows[number];
    one.self += tree.self[row];
    let isFirst = true;
    for (let at = tree.parent[row]; at > 0 && isOwn[at] === 0 && isFirst; at = tree.parent[at])
      isFirst = functions.package[tree.frame[at]] !== number;
    if (!isFirst) continue;
    one.total += within[row];
    if (within[row] > one.heaviest) {
      one.heaviest = within[row];
      one.frame = tree.frame[row];
      one.row = row;
    }
  }
  return rows.flatMap((one, number): Lever[] =>
    one.total < LEAST * model.onCpu || one.frame < 0
      ? []
      : [
          {
            kind: 'package',
            frame: one.frame,
            callee: null,
            package: number,
            total: one.total,
            self: one.self,
            through: packagesAbove(model, stacks, one.row),
            under:
              own[one.row] < 0
                ? []
                : [tree.frame[own[one.row]], ...callersAbove(model, stacks, own[one.row])],
          },
        ],
  );
}

/** How V8 names the frame of a compiled regular expression. */
export const REGEXP = 'RegExp: ';

function regexpsOf(model: CpuModel, stacks: Stacks): Lever[] {
  const { functions, tree } = model;
  const found: Lever[] = [];
  for (let frame = 0; frame < functions.self.length; frame++) {
    if (functions.self[frame] < LEAST * model.onCpu || !nameOf(model, frame).startsWith(REGEXP)) continue;
    const heaviest = heaviestRow(model, [frame]);
    const own = stacks.own[heaviest];
    found.push({
      kind: 'regexp',
      frame,
      callee: null,
      package: -1,
      total: functions.self[frame],
      self: functions.self[frame],
      under: own < 0 ? [] : [tree.frame[own], ...callersAbove(model, stacks, own)],
      through: packagesAbove(model, stacks, heaviest),
    });
  }
  return found;
}

/** Packages above a row, up to the program's own code. */
function packagesAbove(
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
function callersAbove(model: CpuModel, { own }: Pick<Stacks, 'own'>, row: number): number[] {
  const { tree } = model;
  const above: number[] = [];
  for (let at = own[tree.parent[row]]; at > 0 && above.length < NAMED_ABOVE; at = own[tree.parent[at]]) {
    const frame = tree.frame[at];
    if (frame !== tree.frame[row] && !above.includes(frame) && !isModuleCode(model, frame)) above.push(frame);
  }
  return above;
}
