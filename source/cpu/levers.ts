import { callsAndFunctions } from './call-levers.ts';
import { LEAST, type Lever, type LeverOptions } from './lever.ts';
import type { CpuModel } from './model.ts';
import { callersAbove, ownStacks, packagesAbove, type Stacks } from './own-stacks.ts';
import { heaviestRow, nameOf } from './query.ts';

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
  const packages = packagesOf(model, stacks);
  const isBroughtBy = (one: Lever, other: Lever) =>
    other !== one &&
    other.total >= 0.9 * one.total &&
    one.through.includes(other.package) &&
    options.brings?.(other.package, one.package) === true;
  const levers = [
    ...callsAndFunctions(model, stacks),
    // A package that another one brings along is told with that one: it is what the program calls and can replace.
    ...packages.filter((one) => !packages.some((other) => isBroughtBy(one, other))),
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
