import type { CpuModel } from '../../cpu/model.ts';
import { linesOf, outermostRows } from '../../cpu/query.ts';
import { calleeName, descend, endLineOf, functionName, isCall, lineOf } from '../facts/syntax.ts';
import { hiddenCallee } from './hidden.ts';
import type { PlacedUnits, Stray, Unit } from './unit.ts';

// Lines that V8 counts for a caller although they are of a function that it inlined there.

/**
 * Where V8 inlines one function into another, it counts the samples as the outer one's and gives the line of the inner one, in the inner one's file: an
 * `insert` of lines 21–28 has its ticks on line 8. They are given back to the function that has the line, of those seen to
 * run below (before they were inlined) or called by name in the same file; what no function claims is put at the beginning. A line that
 * both have is the inner one's where the outer one does nothing there but call it.
 */
export function placeInlined(model: CpuModel, units: PlacedUnits, strays: Stray[]): void {
  const below = new Map<number, number[]>();
  for (const stray of strays) {
    const { frame, micros, ticks } = stray;
    const host = units.byFrame.get(frame);
    if (!host) continue;
    let frames = below.get(frame);
    if (!frames) {
      frames = framesBelow(model, frame);
      below.set(frame, frames);
    }
    const found = claimant(model, units, stray, frames);
    const hidden = found || stray.sure ? null : hiddenCallee(model, units, stray, frames);
    const inner = found ?? hidden?.unit;
    if (!inner?.file) {
      units.lines.add(stray.file, stray.sure ? lineOf(stray.own ?? stray.file.program) : stray.line, micros);
      continue;
    }
    units.lines.add(inner.file, hidden?.line ?? stray.line, micros);
    if (inner === host) continue;
    host.self -= micros;
    inner.self += micros;
    inner.total += micros;
    host.samples -= ticks;
    inner.samples += ticks;
    inner.inlined.set(host, (inner.inlined.get(host) ?? 0) + micros);
  }
}

function framesBelow(model: CpuModel, frame: number): number[] {
  const { tree } = model;
  const frames = new Set<number>();
  for (const row of outermostRows(model, [frame]))
    for (let at = row + 1; at < tree.end[row]; at++) frames.add(tree.frame[at]);
  frames.delete(frame);
  return [...frames];
}

/** The unit that a line belongs to: of several the one that was itself sampled there, then the one with the most time. */
function claimant(model: CpuModel, units: PlacedUnits, stray: Stray, frames: number[]): Unit | null {
  let best: Unit | null = null;
  let most = -1;
  for (const frame of frames) {
    const unit = units.byFrame.get(frame);
    const fn = units.functionOf.get(frame);
    if (!unit?.file || !fn || stray.line < lineOf(fn) || stray.line > endLineOf(fn)) continue;
    // A source map tells the file; without one a line may be any file's.
    if (stray.path !== stray.file.path && stray.path !== unit.file.path) continue;
    if (!stray.sure && (unit.file === stray.file || !stray.called.includes(functionName(unit.file, fn))))
      continue;
    const there = linesOf(model, frame).find((one) => one.line === stray.line)?.micros ?? 0;
    if (!stray.sure && there === 0) continue;
    const score = there * 1e3 + model.functions.total[frame];
    if (score > most) {
      most = score;
      best = unit;
    }
  }
  return best ?? (stray.sure ? calledBy(units, stray) : null);
}

/** A function of the same file that holds the line and is called by name where the ticks were counted. */
function calledBy(units: PlacedUnits, { file, own, path, line }: Stray): Unit | null {
  if (path !== file.path) return null;
  const names = new Set(
    descend(own ?? file.program).flatMap((node) => (isCall(node) ? [calleeName(node)] : [])),
  );
  for (const [frame, fn] of units.functionOf) {
    const unit = units.byFrame.get(frame);
    if (
      unit?.file === file &&
      lineOf(fn) <= line &&
      line <= endLineOf(fn) &&
      names.has(functionName(file, fn))
    )
      return unit;
  }
  return null;
}
