import type { Case } from '../case/case.ts';
import { composerOf } from './composers.ts';
import { valueBehind } from './imports.ts';
import { once } from './once.ts';
import {
  bare,
  type CallNode,
  isCall,
  isMember,
  type Node,
  propertyName,
  type SourceFile,
  textOf,
} from './syntax.ts';

// What a call of a composed function runs, step after step, and what the first step is given.

/** An expression that stands for a function, and the file that it stands in. */
export interface Step {
  file: SourceFile;
  node: Node;
}

/** A call that runs a composition: its steps, and what the first is given. */
export interface Applied {
  steps: readonly Step[];
  given: readonly Node[];
}

const applied = once((_: Case) => new Map<Node, Applied | null>());

/** The steps of what a call runs; null where it runs no composition. */
export function appliedBy(c: Case, file: SourceFile, call: CallNode): Applied | null {
  const of = applied(c);
  let found = of.get(call);
  if (found === undefined) of.set(call, (found = apply(c, file, call)));
  return found;
}

function apply(c: Case, file: SourceFile, call: CallNode): Applied | null {
  const composer = composerOf(c, file, call);
  if (composer?.atOnce)
    return { steps: flat(c, file, composer.steps(call.arguments), 0), given: call.arguments.slice(0, 1) };
  const steps = stepsOf(c, file, call.callee);
  return steps && { steps, given: call.arguments };
}

/** Compositions of compositions are followed no further than this. */
const DEEPEST = 4;

const known = once((_: Case) => new Map<Node, readonly Step[] | null>());

/** The functions that an expression is composed of, in the order in which they run; null where it is no composition. */
export function stepsOf(c: Case, file: SourceFile, expression: Node, depth = 0): readonly Step[] | null {
  const of = known(c);
  let steps = of.get(expression);
  if (steps === undefined) of.set(expression, (steps = find(c, file, expression, depth)));
  return steps;
}

function find(c: Case, file: SourceFile, expression: Node, depth: number): readonly Step[] | null {
  const node = bare(expression);
  const value = depth > DEEPEST ? null : (fieldBehind(file, node) ?? valueBehind(c, file, node));
  const made = value && bare(value.node);
  const composer = value && isCall(made) ? composerOf(c, value.file, made) : null;
  if (!value || !composer || composer.atOnce || !isCall(made)) return null;
  const steps = composer.steps(made.arguments);
  return steps.length > 0 ? flat(c, value.file, steps, depth) : null;
}

const flat = (c: Case, file: SourceFile, steps: readonly Node[], depth: number): readonly Step[] =>
  steps.flatMap((node) => stepsOf(c, file, node, depth + 1) ?? [{ file, node }]);

/** What a class gives a field of its objects from the start: `#soonest = pipe(…)`. */
function fieldBehind(file: SourceFile, node: Node): Step | null {
  if (!isMember(node) || bare(node.object).type !== 'ThisExpression') return null;
  const name = propertyName(node);
  for (let at = file.parents.get(node); at; at = file.parents.get(at)) {
    if (at.type !== 'ClassBody') continue;
    for (const one of at.body) {
      if (one.type !== 'ClassProperty' && one.type !== 'ClassPrivateProperty') continue;
      const own = one.type === 'ClassPrivateProperty' ? `#${one.key.id.name}` : textOf(file, one.key);
      if (own === name) return one.value ? { file, node: one.value } : null;
    }
  }
  return null;
}
