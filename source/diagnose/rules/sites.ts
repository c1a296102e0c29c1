import type { Case, Unit } from '../case/case.ts';
import type { SourcedUnit } from '../case/unit.ts';
import { calledInLoop } from '../facts/callers.ts';
import { costOfCall } from '../facts/costs.ts';
import { kindOf } from '../facts/kinds.ts';
import { resolve } from '../facts/names.ts';
import { once } from '../facts/once.ts';
import { calledOften, calledOnce } from '../facts/repeats.ts';
import { type CallNode, isFunction, type Node, rootOf, type SourceFile } from '../facts/syntax.ts';
import { isMadeEachTurn } from '../facts/turns.ts';
import { type Candidate, codeName, worth } from '../rule.ts';

// What rules ask of a place in the source: how often it runs, what its lines cost, who waits for it.

export type { SourcedUnit };

/** How a place comes to be run again and again: what a rule says about it, or null where nothing shows that it is. */
export interface Repetition {
  loop: Node | null;
  text: string;
}

/** A loop around a node, or one in a caller, or a function that is no start-up code. */
export function repetition(c: Case, unit: Unit, node: Node): Repetition | null {
  const loops = c.loopsAround(unit, node);
  if (loops.length > 0) return { loop: loops[0], text: 'in a loop' };
  const caller = calledInLoop(c, unit);
  if (caller)
    return { loop: null, text: `on every iteration of a loop in ${codeName(caller.unit.label.name)}` };
  return calledOnce(c, unit) ? null : { loop: null, text: 'on every call' };
}

/** Runs over the nodes of hot units and keeps what `see` makes of those whose lines cost enough. */
export function sites(
  c: Case,
  least: number,
  see: (unit: SourcedUnit, node: Node, micros: () => number) => Candidate | null,
): Candidate[] {
  const found: Candidate[] = [];
  // A site cannot cost more than the function that it is in.
  for (const unit of c.own(least)) {
    let best: Candidate | null = null;
    for (const node of c.nodes(unit)) {
      const candidate = see(unit, node, () => costOfCall(c, unit, node));
      // A unit's sites of one kind are one finding: the costliest speaks for them.
      if (candidate && worth(c, candidate.micros, least) && (!best || candidate.micros > best.micros))
        best = candidate;
    }
    if (best) found.push(best);
  }
  return found;
}

/** Whether what an expression hangs from is made inside a node. */
export function madeIn(file: SourceFile, scope: Node, expression: Node): boolean {
  const root = rootOf(expression);
  if (root.type !== 'Identifier') return root.type !== 'ThisExpression';
  const binding = resolve(file, root);
  return binding !== null && isMadeEachTurn(file, scope, binding);
}

export const isArrayLike = (file: SourceFile, node: Node): boolean => {
  const kind = kindOf(file, node);
  return kind === 'array' || kind === 'unknown';
};

export const calleeText = (file: SourceFile, call: CallNode): string =>
  file.text.slice(call.callee.start!, call.callee.end!);

/** The statement that holds a node. */
export function statementOf(file: SourceFile, node: Node): Node {
  let at = node;
  for (let up = file.parents.get(at); up; up = file.parents.get(at)) {
    if (
      up.type === 'BlockStatement' ||
      up.type === 'Program' ||
      up.type === 'StaticBlock' ||
      isFunction(up) ||
      up.type === 'ClassBody'
    )
      return at;
    at = up;
  }
  return at;
}

/** Whether requests were answered while it was recorded. */
export function serves(c: Case): boolean {
  const { recording, functions } = c.model;
  const { frames, strings } = recording;
  // Where each answer takes long, few samples are of the server itself: that one of its functions was seen is enough.
  return functions.order.some((frame) => {
    const name = strings[frames.name[frame]];
    return (
      name !== '' &&
      !SETS_UP.test(name) &&
      /^node:(_http_server|internal\/http2)/.test(strings[frames.url[frame]])
    );
  });
}

/** Functions of node's server that run before anybody asks it. */
const SETS_UP =
  /^(Server|createServer|storeHTTPOptions|setupConnectionsTracking|checkConnections|httpServerPreClose|\(anonymous\))$/;

const WAITING = ['', 'a request', 'a timer', 'a message'];

/** Whether any frame above the unit belongs to a server, a socket or a timer: someone waits for it. */
export function served(c: Case, unit: Unit): string | null {
  const { start, row } = c.model.treeRows;
  const above = waitedFor(c);
  for (const frame of unit.frames)
    for (let k = start[frame]; k < start[frame + 1]; k++)
      if (above[row[k]] > 0) return WAITING[above[row[k]]];
  return null;
}

/** Whom a unit runs for, `for a request`, or else the loop, recursion or stream of events that it runs in; null where nothing shows either. */
export function runsAgain(c: Case, unit: Unit): string | null {
  const who = served(c, unit);
  return who ? `for ${who}` : (calledOften(c, unit)?.text ?? null);
}

/** Per row of the tree, who waits for it: handed down from parents to children in one pass, however deep the stacks. */
const waitedFor = once((c: Case): Uint8Array => {
  const { tree, recording, treeRows } = c.model;
  const { frames, strings } = recording;
  const byFrame = new Uint8Array(frames.count);
  for (let frame = 0; frame < frames.count; frame++) {
    if (treeRows.start[frame] === treeRows.start[frame + 1]) continue;
    const url = strings[frames.url[frame]];
    if (!url.startsWith('node:')) continue;
    if (/^node:(_http_server|internal\/http2|net|http)$/.test(url)) byFrame[frame] = 1;
    else if (url === 'node:internal/timers') byFrame[frame] = 2;
    else if (/worker|message/.test(url)) byFrame[frame] = 3;
  }
  const above = new Uint8Array(tree.count);
  for (let at = 1; at < tree.count; at++)
    above[at] = above[tree.parent[at]] || byFrame[tree.frame[tree.parent[at]]];
  return above;
});
