import { NATIVE, NODE } from '../../cpu/model.ts';
import { nameOf, rowsOf } from '../../cpu/query.ts';
import type { Case, Unit } from '../case/case.ts';
import { iterates } from './builtins.ts';
import { resolve } from './names.ts';
import {
  bare,
  calleeName,
  contains,
  descend,
  isCall,
  isFunction,
  isMember,
  type Node,
  propertyName,
  type SourceFile,
} from './syntax.ts';

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

const known = new WeakMap<Case, Map<Unit, Often | null>>();

/** The loop, recursion or stream of events that a unit runs in, by its heaviest stacks; null where nothing shows that it runs often. */
export function calledOften(c: Case, unit: Unit): Often | null {
  let found = known.get(c);
  if (!found) known.set(c, (found = new Map()));
  let often = found.get(unit);
  if (often === undefined) {
    often = fewLongCalls(c, unit) ? null : find(c, unit);
    found.set(unit, often);
  }
  return often;
}

const above = new WeakMap<Case, Map<Unit, Unit[]>>();

/** Units that call this one anywhere on a stack, in its own recursion as well; most time first. */
export function callersAnywhere(c: Case, unit: Unit): Unit[] {
  let known = above.get(c);
  if (!known) above.set(c, (known = new Map()));
  let callers = known.get(unit);
  if (callers) return callers;
  const { tree, functions } = c.model;
  const totals = new Map<Unit, number>(unit.inlined);
  for (const frame of unit.frames)
    for (const row of rowsOf(c.model, frame))
      for (let up = tree.parent[row], hops = 0; up > 0 && hops < 12; hops++, up = tree.parent[up]) {
        const other = c.unitOf(tree.frame[up]);
        if (other) {
          totals.set(other, (totals.get(other) ?? 0) + tree.total[row]);
          break;
        }
        const category = functions.category[tree.frame[up]];
        if (category !== NATIVE && category !== NODE) break;
      }
  callers = [...totals]
    .filter(([, total]) => total >= 0.05 * unit.total)
    .sort((a, b) => b[1] - a[1])
    .map(([one]) => one);
  known.set(unit, callers);
  return callers;
}

function find(c: Case, unit: Unit): Often | null {
  const { tree, functions } = c.model;
  const rows = unit.frames
    .flatMap((frame) => [...rowsOf(c.model, frame)])
    .sort((a, b) => tree.total[b] - tree.total[a])
    .slice(0, STACKS);
  let event = false;
  for (const row of rows) {
    let below = row;
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
      if (one?.file && one.node) {
        const place = inLoop(c, one, nameOf(c.model, tree.frame[below]), unit);
        if (place) return { kind: 'loop', by: one, ...place, text: `in a loop of ${one.label.name}` };
      }
      if (category !== NATIVE || one) below = at;
      else if (iterates(nameOf(c.model, frame))) below = at;
    }
  }
  // A unit that V8 inlined everywhere has no stacks of its own.
  for (const host of unit.inlined.keys()) {
    if (host === unit || !host.file || !host.node) continue;
    const place = inLoop(c, host, unit.label.name, unit);
    if (place) return { kind: 'loop', by: host, ...place, text: `in a loop of ${host.label.name}` };
    const above = host.inlined.has(unit) ? null : find(c, host);
    if (above) return above;
  }
  return event && c.tasksOf(unit).count >= 5
    ? { kind: 'event', by: null, loop: null, call: null, text: 'for each event' }
    : null;
}

/** The call by a frame's name that stands in a loop of a unit; or, where none has the name, one that may be it. */
function inLoop(c: Case, unit: Unit, frameName: string, callee: Unit): { loop: Node; call: Node } | null {
  const file = unit.file!;
  const name = frameName
    .replace(/^(get|set|async|new) /, '')
    .split('.')
    .at(-1)!;
  const nodes = c.nodes(unit);
  const calls = nodes.filter((node) => isRunOf(file, node, name));
  for (const call of calls) {
    const loop = c.loopsAround(unit, call).find((one) => !repeatsAll(file, one, call));
    if (loop) return { loop, call };
    // `rows.forEach(handle)`: the loop is the call.
    const parent = file.parents.get(call);
    if (isCall(call) && iterates(calleeName(call)) && call.arguments.some((one) => !isFunction(one)))
      return { loop: call, call };
    if (isCall(parent) && iterates(calleeName(parent)) && parent.callee !== call)
      return { loop: parent, call: parent };
  }
  if (calls.length > 0) return null;
  // By another name: a parameter, a field, what another call gave.
  for (const node of nodes) {
    if (!isCall(node) && node.type !== 'NewExpression') continue;
    if (!isIndirect(file, node) && !callee.topLevel) continue;
    const loop = c.loopsAround(unit, node).find((one) => !repeatsAll(file, one, node));
    if (loop) return { loop, call: node };
  }
  return null;
}

/** A call, construction, reading of a getter or handing over of what has a name. */
function isRunOf(file: SourceFile, node: Node, name: string): boolean {
  if (isCall(node) || node.type === 'NewExpression') {
    if (calleeName(node) === name) return true;
    // `fn.call(this, …)`
    const callee = bare(node.callee);
    return (
      isMember(callee) &&
      /^(call|apply)$/.test(propertyName(callee)) &&
      isMember(bare(callee.object)) &&
      propertyName(bare(callee.object) as never) === name
    );
  }
  if (isMember(node)) {
    const parent = file.parents.get(node);
    return propertyName(node) === name && !(isCall(parent) && parent.callee === node);
  }
  if (node.type !== 'Identifier' || node.name !== name) return false;
  const parent = file.parents.get(node);
  return isCall(parent) && parent.callee !== node;
}

/** `task(x)`, `handlers[kind](x)`, `this.fn(x)`: what runs, its name does not say. */
function isIndirect(file: SourceFile, node: Node): boolean {
  if (!isCall(node)) return false;
  const callee = bare(node.callee);
  if (callee.type === 'Identifier') {
    const binding = resolve(file, callee);
    return (
      binding !== null &&
      (binding.parameter ||
        (binding.init !== null &&
          !isFunction(binding.init) &&
          !/^\w*(Literal|Function\w*)$/.test(binding.init.type)))
    );
  }
  return isMember(callee) && callee.computed === true;
}

/** A counting loop around a call that is given the same each time: how programs do their whole job again. */
function repeatsAll(file: SourceFile, loop: Node, call: Node): boolean {
  if (loop.type !== 'ForStatement' || !isCall(call) || call.arguments.length === 0) return false;
  return !descend(call).some((node) => {
    const binding = node.type === 'Identifier' ? resolve(file, node) : null;
    return binding !== null && contains(loop, binding.node);
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
