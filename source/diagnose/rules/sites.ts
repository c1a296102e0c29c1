import type { Case, Unit } from '../case.ts';
import { kindOf, resolve } from '../infer.ts';
import { type Candidate, worth } from '../rule.ts';
import {
  bare,
  type CallNode,
  contains,
  isCall,
  isFunction,
  isMember,
  type Node,
  type SourceFile,
} from '../syntax.ts';

export type SourcedUnit = Unit & { file: SourceFile; node: Node };

/** How a place comes to be run again and again: what a rule says about it, or null where nothing shows that it is. */
export interface Repetition {
  loop: Node | null;
  text: string;
}

/** A loop around a node, or one in a caller, or a function that is no start-up code (`hot` says its time shows it). */
export function repetition(c: Case, unit: Unit, node: Node): Repetition | null {
  const loops = c.loopsAround(unit, node);
  if (loops.length > 0) return { loop: loops[0], text: 'in a loop' };
  const caller = c.calledInLoop(unit);
  if (caller) return { loop: null, text: `called in a loop of ${caller.unit.label.name}` };
  if (unit.topLevel) return null;
  return { loop: null, text: 'on every call' };
}

/** Runs over the nodes of hot units and keeps what `see` makes of those whose lines cost enough. */
export function sites(
  c: Case,
  least: number,
  see: (unit: SourcedUnit, node: Node, micros: () => number) => Candidate | null,
): Candidate[] {
  const found: Candidate[] = [];
  for (const unit of c.own()) {
    let best: Candidate | null = null;
    for (const node of c.nodes(unit)) {
      const candidate = see(unit, node, () => c.costOf(unit, node));
      // A unit's sites of one kind are one finding: the costliest speaks for them.
      if (candidate && worth(c, candidate.micros, least) && (!best || candidate.micros > best.micros))
        best = candidate;
    }
    if (best) found.push(best);
  }
  return found;
}

/** The identifier or `this` an expression hangs from: `a` of `a.b[c].d()`. */
export function rootOf(node: Node): Node {
  let at = bare(node);
  while (isMember(at) || isCall(at)) at = bare(isCall(at) ? at.callee : at.object);
  return at;
}

/** Whether what an expression hangs from is made inside a node. */
export function madeIn(file: SourceFile, scope: Node, expression: Node): boolean {
  const root = rootOf(expression);
  if (root.type !== 'Identifier') return root.type !== 'ThisExpression';
  const binding = resolve(file, root);
  return binding !== null && contains(scope, binding.node);
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

/** Whether any frame above the unit belongs to a server, a socket or a timer: someone waits for it. */
export function served(c: Case, unit: Unit): string | null {
  const { model } = c;
  const { frames, strings } = model.recording;
  const { tree } = model;
  for (const frame of unit.frames) {
    for (let k = model.treeRows.start[frame]; k < model.treeRows.start[frame + 1]; k++) {
      for (let up = tree.parent[model.treeRows.row[k]]; up > 0; up = tree.parent[up]) {
        const url = strings[frames.url[tree.frame[up]]];
        const name = strings[frames.name[tree.frame[up]]];
        if (/^node:(_http_server|internal\/http2|net|http)$/.test(url)) return 'a request';
        if (url === 'node:internal/timers' || name === 'listOnTimeout') return 'a timer';
        if (/worker|message/.test(url) && /^node:/.test(url)) return 'a message';
      }
    }
  }
  return null;
}
