import { NATIVE, NODE } from '../../cpu/model.ts';
import { nameOf, rowsOf } from '../../cpu/query.ts';
import type { Case, Unit } from '../case/case.ts';
import { codeName } from '../rule.ts';
import { MINOR_CALLER, MOST_OF_CALLS } from '../thresholds.ts';
import { callerAt, callersOf } from './callers.ts';
import { onceEach } from './once.ts';
import { type Run, runsOf, runsOfFrame } from './runs.ts';
import { calleeName, isCall, type Node } from './syntax.ts';
import { isPipeline, repeatsAll } from './turns.ts';

// How a function comes to run many times.

/** How a function comes to run many times. */
export interface Often {
  kind: 'loop' | 'recursion' | 'event';
  /** The unit whose loop makes the calls. */
  by: Unit | null;
  loop: Node | null;
  /** The call (or read, of a getter) in it; null where only the stack shows it. */
  call: Node | null;
  /** For a reader: `in a loop of main`, `in its own recursion`, `for each event`. */
  text: string;
}

/** How far up a stack is looked for a loop. */
const HIGHEST = 24;
/** Stacks of a unit that are looked at. */
const STACKS = 4;

/** The loop, recursion or stream of events that a unit runs in, by its heaviest stacks; null where nothing shows that it runs often. */
export const calledOften = onceEach((c: Case, unit: Unit): Often | null =>
  fewLongCalls(c, unit) ? null : find(c, unit),
);

/** Units that call this one anywhere on a stack, in its own recursion as well; most time first. */
export const callersAnywhere = onceEach((c: Case, unit: Unit): Unit[] => {
  const { tree } = c.model;
  const totals = new Map<Unit, number>(unit.inlined);
  for (const frame of unit.frames)
    for (const row of rowsOf(c.model, frame)) {
      const caller = callerAt(c, unit, tree.parent[row], true);
      if (caller) totals.set(caller, (totals.get(caller) ?? 0) + tree.total[row]);
    }
  return [...totals]
    .filter(([, total]) => total >= MINOR_CALLER * unit.total)
    .sort((a, b) => b[1] - a[1])
    .map(([one]) => one);
});

function find(c: Case, unit: Unit): Often | null {
  const { tree, functions } = c.model;
  const rows = unit.frames
    .flatMap((frame) => [...rowsOf(c.model, frame)])
    .sort((a, b) => tree.total[b] - tree.total[a])
    .slice(0, STACKS);
  let event = false;
  let stream = false;
  for (const row of rows) {
    let below = row;
    const above = new Set<Unit>();
    for (let up = tree.parent[row], hops = 0; up > 0 && hops < HIGHEST; hops++) {
      const at = up;
      up = tree.parent[up];
      const frame = tree.frame[at];
      const category = functions.category[frame];
      if (
        category === NODE &&
        /^(emit|processTicksAndRejections|processTimers|listOnTimeout|onread|onStreamRead)$/.test(
          nameOf(c.model, frame),
        )
      )
        event = true;
      if (category === NODE && isOfStreams(c, frame)) stream = true;
      const one = c.unitOf(frame);
      // A callback of its own is called by the unit, and is no recursion.
      if (one === unit && frame !== tree.frame[row]) continue;
      if (one === unit)
        return {
          kind: 'recursion',
          by: unit,
          loop: null,
          call: null,
          text: 'at every step of its recursion',
        };
      if (one && above.has(one) && branches(c, one))
        return {
          kind: 'recursion',
          by: one,
          loop: null,
          call: null,
          text: `at every step of the recursion of ${codeName(one.label.name)}`,
        };
      if (one) above.add(one);
      if (one?.file && one.node) {
        const place = inLoop(c, one, runsOfFrame(c, one, tree.frame[below]));
        if (place)
          return { kind: 'loop', by: one, ...place, text: `in a loop of ${codeName(one.label.name)}` };
      }
      if (category !== NATIVE || one) below = at;
    }
  }
  // A unit that V8 inlined everywhere has no stacks of its own.
  for (const host of unit.inlined.keys()) {
    if (host === unit || !host.file || !host.node) continue;
    const place = inLoop(c, host, runsOf(c, host, unit));
    if (place) return { kind: 'loop', by: host, ...place, text: `in a loop of ${codeName(host.label.name)}` };
    const above = host.inlined.has(unit) ? null : find(c, host);
    if (above) return above;
  }
  // However many chunks a task brings.
  if (stream) return { kind: 'event', by: null, loop: null, call: null, text: 'for each chunk of a stream' };
  return event && c.tasksOf(unit).count >= 5
    ? { kind: 'event', by: null, loop: null, call: null, text: 'for each event' }
    : null;
}

/** Whether a frame is node's own code that hands chunks to a stream's `_write` or `_transform`. */
function isOfStreams({ model }: Case, frame: number): boolean {
  const { frames, strings } = model.recording;
  return (
    /^node:internal\/streams\/(writable|transform)$/.test(strings[frames.url[frame]]) &&
    /(^|\.)(_write|write|writeOrBuffer)$/.test(nameOf(model, frame))
  );
}

/** Whether a recursion goes several ways from a step: a chain of single calls (`next()` of a middleware) does its work once. */
function branches(c: Case, unit: Unit): boolean {
  const name = unit.label.name.split('.').at(-1);
  const calls = c.nodes(unit).filter((node) => isCall(node) && calleeName(node) === name);
  return calls.length > 1 || calls.some((call) => c.loopsAround(unit, call).length > 0);
}

/** The place that runs a frame of another unit in a loop of this one. */
function inLoop(c: Case, unit: Unit, runs: readonly Run[]): { loop: Node; call: Node } | null {
  const file = unit.file!;
  for (const { node, each } of runs) {
    // `rows.forEach(handle)`: the loop is the call.
    if (each) return { loop: node, call: node };
    const loop = c
      .loopsAround(unit, node)
      .find((one) => !repeatsAll(file, one, node) && !isPipeline(file, one, node));
    if (loop) return { loop, call: node };
  }
  return null;
}

/** How far up the calls of a function are followed to the top level. */
const UP = 8;

/** Whether the source shows that a unit runs once: called plainly, in no loop and no callback, by what runs once itself. */
export function calledOnce(c: Case, unit: Unit, up = 0): boolean {
  if (unit.topLevel) return true;
  const { file } = unit;
  if (!file || up > UP) return false;
  const callers = callersOf(c, unit);
  const seen = callers.reduce((sum, caller) => sum + caller.total, 0);
  if (callers.length === 0 || seen < MOST_OF_CALLS * unit.total) return false;
  const name = unit.label.name.split('.').at(-1);
  if (c.nodes(unit).some((node) => isCall(node) && calleeName(node) === name)) return false;
  return callers.every(({ unit: caller }) => {
    const runs = runsOf(c, caller, unit);
    return (
      runs.length > 0 &&
      runs.length <= 3 &&
      runs.every((run) => !run.handed && c.loopsAround(caller, run.node).length === 0) &&
      calledOnce(c, caller, up + 1)
    );
  });
}

/** Most samples that are looked at to tell many calls from few. */
const SAMPLES = 2_000_000;

/**
 * Whether a unit ran a few times, for long. Calls far shorter than the sampling interval come and go at random between samples: with a share p of
 * N samples they make about N·p·(1 − p) stretches. Far fewer stretches are few calls.
 */
export function fewLongCalls(c: Case, unit: Unit): boolean {
  const { tree, recording } = c.model;
  const { count, node } = recording.timeline;
  if (count > SAMPLES || unit.inlined.size > 0) return false;
  const frames = new Set(unit.frames);
  const under = new Uint8Array(tree.count);
  for (let row = 1; row < tree.count; row++)
    under[row] = frames.has(tree.frame[row]) ? 1 : under[tree.parent[row]];
  let [first, last, inside, stretches, before] = [-1, -1, 0, 0, 0];
  for (let i = 0; i < count; i++) {
    const now = under[tree.ofNode[node[i]]];
    if (now) {
      if (first < 0) first = i;
      last = i;
      inside++;
      if (!before) stretches++;
    }
    before = now;
  }
  const among = last - first + 1;
  if (inside < 40) return false;
  const share = inside / among;
  const expected = inside * (1 - share);
  return expected >= 16 && stretches <= 12 && stretches < expected / 5;
}
