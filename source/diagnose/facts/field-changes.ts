import type { Case, Unit } from '../case/case.ts';
import { isMutator, isReader, iterates } from './builtins.ts';
import { resolve } from './names.ts';
import { calleesOf, type FunctionPlace } from './program.ts';
import { changesOf, isChangedLater } from './still.ts';
import {
  bare,
  calleeName,
  contains,
  descend,
  isCall,
  isConstructor,
  isFunction,
  isMember,
  type Node,
  type SourceFile,
  textOf,
} from './syntax.ts';

// Whether code changes fields of some names, itself or by what it runs.

/** How many functions are followed at most. */
const MOST = 60;

/** Whether a stretch of a unit's code (a node, or what has its start and end) changes what fields of these names hold, of whatever object. */
export function changesWithin(c: Case, unit: Unit, region: Node, names: ReadonlySet<string>): boolean {
  const { file } = unit;
  if (!file) return true;
  const nodes = file.nodes.filter((node) => contains(region, node));
  // While it waits, anything else may run.
  const waits = nodes.some((node) => /^(Await|Yield)Expression$/.test(node.type));
  if (waits && [...names].some((name) => isChangedLater(c, name))) return true;
  const run: { file: SourceFile; nodes: readonly Node[] }[] = [{ file, nodes }];
  const seen = new Set<Node>();
  let isOpen = false;
  const add = ({ file: at, node }: FunctionPlace) => {
    if (seen.has(node) || isConstructor(at, node)) return;
    seen.add(node);
    run.push({ file: at, nodes: descend(node) });
  };
  for (let i = 0; i < run.length; i++) {
    if (run.length > MOST) return true;
    const { file: at, nodes: inside } = run[i];
    for (const node of inside) {
      if (!isCall(node)) continue;
      const places = calleesOf(c, at, node);
      for (const place of places) add(place);
      isOpen ||= places.length === 0 && !isBuiltin(at, node);
    }
    // What runs, the source does not say: then what was seen to run.
    if (isOpen && i === run.length - 1) for (const place of seenUnder(c, unit)) add(place);
  }
  return run.some(({ file: at, nodes: inside }) => {
    const of = new Set(inside);
    return [...names].some((name) => changesOf(c, at, name).some((change) => of.has(change)));
  });
}

/** A call of the language's or the platform's own: `Math.max(…)`, `rows.push(…)`, `new Map().get(…)`. */
function isBuiltin(file: SourceFile, call: Node): boolean {
  if (!isCall(call)) return false;
  const callee = bare(call.callee);
  if (callee.type === 'Identifier') return resolve(file, callee) === null;
  if (!isMember(callee) || callee.computed) return false;
  if (/^[A-Z][a-zA-Z]*\.\w+$|^console\./.test(textOf(file, callee))) return true;
  const name = calleeName(call);
  return isReader(name) || isMutator(name) || iterates(name) || /^(to\w+|test|exec|next)$/.test(name);
}

/** Functions that samples show below a unit. */
function seenUnder(c: Case, unit: Unit): FunctionPlace[] {
  const frames = new Set(unit.frames);
  const { tree } = c.model;
  const under = new Uint8Array(tree.count);
  const found = new Set<Unit>();
  for (let row = 1; row < tree.count; row++) {
    under[row] = under[tree.parent[row]] || frames.has(tree.frame[tree.parent[row]]) ? 1 : 0;
    const one = under[row] ? c.unitOf(tree.frame[row]) : null;
    if (one) found.add(one);
  }
  return [...found].flatMap(({ file, node }) => (file && isFunction(node) ? [{ file, node }] : []));
}
