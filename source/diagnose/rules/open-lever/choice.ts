import { labelOf } from '../../../cpu/query.ts';
import type { Case } from '../../case/case.ts';
import { LOADER, programPackage } from '../../case/loading.ts';
import { LARGE_LEVER, type Lever } from '../../lever.ts';
import { leversIn } from '../../levers.ts';
import { MOST_OF_LEVER } from '../../thresholds.ts';

// Which large levers are reported where no rule knows the cause.

/**
 * Large levers, largest first. Where the program is a tool, that its time is in the tool is no news: first its stages and parts, of stages in one
 * another the one within, then packages, and the tool itself only where there is nothing else.
 */
export function ranked(c: Case): Lever[] {
  const large = withoutLoads(
    c,
    leversIn(c).filter((lever) => lever.share >= LARGE_LEVER),
  );
  const program = programPackage(c);
  const isWithin = (inner: Lever, outer: Lever) =>
    inner !== outer && inner.share < outer.share && timeInBoth(c, outer, inner) >= 0.9 * inner.share;
  if (program === null)
    return large.filter(
      (one) =>
        !one.stage ||
        // What holds most of a stage, and can be changed, says more than the stage.
        !large.some(
          (inner) =>
            (inner.stage || inner.kind === 'call site') &&
            inner.share >= MOST_OF_LEVER * one.share &&
            isWithin(inner, one),
        ),
    );
  const stages = large.filter((one) => one.stage);
  const named = stages.filter((outer) => !stages.some((inner) => isWithin(inner, outer)));
  const rest = large.filter((one) => !one.stage && (one.kind !== 'package' || one.name !== program));
  const packages = rest.filter((one) => one.kind === 'package');
  const others = [...named, ...rest.filter((one) => one.kind !== 'package')].sort(
    (a, b) => b.share - a.share,
  );
  const chosen = [...others, ...packages];
  return chosen.length > 0 ? chosen : large;
}

/** Whether a lever is what a program pays once, at its start: modules that a top level asks for. */
export const isStartUp = (c: Case, { kind, frames: [frame, callee] }: Lever): boolean =>
  kind === 'module' ||
  (kind === 'call site' && LOADER.test(labelOf(c.model, callee).url) && c.unitOf(frame)?.topLevel === true);

/** Without calls of `require` whose time is told with the package that they load. */
function withoutLoads(c: Case, levers: readonly Lever[]): Lever[] {
  const modules = levers.filter((one) => one.kind === 'module');
  return levers.filter(
    (one) =>
      one.kind === 'module' ||
      !isStartUp(c, one) ||
      !modules.some((module) => module.share >= MOST_OF_LEVER * one.share),
  );
}

/** Share of CPU time of one lever's frames, with all that they call, under another's. */
export function timeInBoth(c: Case, outer: Lever, inner: Lever): number {
  const { tree } = c.model;
  const outside = new Set(outer.frames);
  const isInside = membersOf(c, inner);
  let micros = 0;
  for (let row = 1; row < tree.count; ) {
    if (!outside.has(tree.frame[row])) {
      row++;
      continue;
    }
    const end = tree.end[row];
    while (row < end) {
      const isInner = isInside(tree.frame[row]);
      if (isInner) micros += tree.total[row];
      row = isInner ? tree.end[row] : row + 1;
    }
  }
  return c.share(micros);
}

/** Whether one lever tells of most of another's time: the same code, or all of it under the same place. */
export function covers(c: Case, larger: Lever, smaller: Lever): boolean {
  if (larger.frames[0] === smaller.frames[0]) return true;
  const unit = c.unitOf(larger.frames[0]);
  if (larger.stage) return timeInBoth(c, larger, smaller) >= MOST_OF_LEVER * smaller.share;
  if (!unit) return larger.package !== null && larger.package.name === smaller.package?.name;
  const inner = new Set([smaller.frames.at(-1)!]);
  return c.share(c.timeUnder(unit, (frame) => inner.has(frame))) >= MOST_OF_LEVER * smaller.share;
}

/** Whether a frame is one of a lever's: of a package, all of its functions. */
function membersOf({ model }: Case, { kind, name, frames }: Lever): (frame: number) => boolean {
  const row = kind === 'package' ? model.packages.findIndex((one) => one.name === name) : -1;
  const own = new Set(frames);
  return row < 0 ? (frame) => own.has(frame) : (frame) => model.functions.package[frame] === row;
}
