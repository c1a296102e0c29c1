import type { Case } from '../../case/case.ts';
import { isAnotherEachTime } from '../../facts/another-each.ts';
import { bindingOf, parameterIndex, resolve, usesOf } from '../../facts/names.ts';
import { calledOften, calledOnce, callersAnywhere } from '../../facts/repeats.ts';
import { gathers, runsOf } from '../../facts/runs.ts';
import { unchangedWithin } from '../../facts/steady.ts';
import { steadiness } from '../../facts/steady-value.ts';
import {
  bare,
  calleeName,
  contains,
  descend,
  enclosingFunction,
  isCall,
  isFunction,
  isMember,
  isPropertyName,
  isTarget,
  listWalked,
  memberRoot,
  type Node,
  receiverOf,
  type SourceFile,
  textOf,
} from '../../facts/syntax.ts';
import { isPipeline, repeatsAll } from '../../facts/turns.ts';
import { type SourcedUnit, served } from '../sites.ts';
import { againAcrossAwait } from './across-await.ts';
import type { Answer, CallSite } from './site.ts';
import type { Fact } from './use.ts';

// Whether a call runs again and again, on the same things or on what the call before gave.

/** Loops around a call that are not a program doing its whole job again. */
export const loopsOf = (c: Case, { unit, node }: CallSite): Node[] =>
  c
    .loopsAround(unit, node)
    .filter((loop) => !repeatsAll(unit.file, loop, node) && !isPipeline(unit.file, loop, node));

export function repeats(c: Case, site: CallSite, how: 'loop' | 'any'): Answer {
  const { unit } = site;
  if (loopsOf(c, site).length > 0) return { shown: 'in a loop' };
  if (isForEach(unit)) return { shown: 'for each element' };
  const often = calledOften(c, unit);
  if (often && (how === 'any' || often.kind !== 'event')) return { shown: often.text };
  const across = againAcrossAwait(c, unit);
  if (across) return { shown: across };
  const who = how === 'any' ? served(c, unit) : null;
  if (who) return { shown: `for ${who}` };
  return calledOnce(c, unit) ? 'no' : 'open';
}

/** `$('tr').each((i, row) => …)`: a walk of a package's own. */
function isForEach({ file, node }: SourcedUnit): boolean {
  const walk = isFunction(node) ? file.parents.get(node) : null;
  return (
    isCall(walk) && walk.callee !== node && /^(each|eachRow|eachCell|forEach\w*)$/.test(calleeName(walk))
  );
}

export function isSame(c: Case, site: CallSite, same: NonNullable<Fact['same']>): Answer {
  const { unit, node } = site;
  const loops = loopsOf(c, site);
  const given = same === 'all' ? node.arguments.map((_, at) => at) : same;
  let few = false;
  for (const one of given) {
    const part: Node | null = one === 'on' ? receiverOf(node) : (node.arguments[one] ?? null);
    if (!part) return 'no';
    if (one === 'on') {
      if (loops.length > 0 ? !staysIn(unit.file, loops[0], part) : !staysInCallers(c, unit, part))
        return 'open';
      continue;
    }
    if (loops.some((loop) => unchangedWithin(unit.file, loop, part))) continue;
    if (isOfModule(unit, part)) continue;
    const steady = steadiness(c, unit, part);
    if (steady === 'varies' || isAnotherEachTime(c, unit, part)) return 'open';
    // One of a few, once each: that is how they are made in the first place.
    if (steady === 'few') {
      few = true;
      if (loops.some((loop) => walksWhatItGives(c, unit, loop))) return 'open';
    }
  }
  if (given.every((one) => one === 'on')) return { shown: '' };
  return { shown: few ? 'of one of a few things that stay the same' : 'of what is the same each time' };
}

/** Whether an expression has nothing in it that its function is given or makes: `{ id: z.string() }`. */
function isOfModule({ file, node: fn }: SourcedUnit, expression: Node): boolean {
  if (!isFunction(fn)) return false;
  return descend(expression).every((one) => {
    if (/^(ThisExpression|AwaitExpression|YieldExpression)$/.test(one.type)) return false;
    if (one.type !== 'Identifier' || isPropertyName(file, one)) return true;
    const up = file.parents.get(one);
    if (up?.type === 'ObjectProperty' && up.key === one && !up.computed && up.value !== one) return true;
    const binding = resolve(file, one);
    if (!binding) return true;
    return contains(expression, binding.node) || (!contains(fn, binding.node) && binding.constant);
  });
}

function walksWhatItGives(c: Case, unit: SourcedUnit, loop: Node): boolean {
  const list = listWalked(loop);
  return list !== null && steadiness(c, unit, list) !== 'varies';
}

/** Whether a loop leaves names as they are: what they stand for may be filled. */
function staysIn(file: SourceFile, loop: Node, expression: Node): boolean {
  return descend(expression).every((node) => {
    if (node.type !== 'Identifier') return node.type !== 'CallExpression' || isGetter(calleeName(node));
    const up = file.parents.get(node);
    if (isMember(up) && up.property === node && !up.computed) return true;
    const binding = resolve(file, node);
    return (
      binding !== null &&
      !contains(loop, binding.node) &&
      !usesOf(file, binding).some((use) => contains(loop, use) && isTarget(file, use))
    );
  });
}

const isGetter = (name: string): boolean => /^get/.test(name);

/** The same of a function that is called in a loop: a name of the module, a field, or a parameter that the loop hands over unchanged. */
function staysInCallers(c: Case, unit: SourcedUnit, expression: Node): boolean {
  const root = memberRoot(expression);
  if (root.type === 'ThisExpression') return true;
  const binding = bindingOf(unit.file, root);
  if (!binding) return false;
  if (isFunction(unit.node) && !contains(unit.node, binding.node)) return true;
  const at = parameterIndex(unit.node, binding);
  if (at < 0) return false;
  return callersAnywhere(c, unit)
    .slice(0, 3)
    .some((caller) => {
      const { file } = caller;
      if (!file || !caller.node) return false;
      return runsOf(c, caller, unit).some((run) => {
        const given = run.given(at);
        const [loop] = run.each ? [run.node] : c.loopsAround(caller, run.node);
        return given !== null && loop !== undefined && staysIn(file, loop, given);
      });
    });
}

/** `state = produce(state, …)`; or, where the function gives it back, `state = absorb(state, event)` in its caller. */
export function isFed(c: Case, { unit, node }: CallSite, of: number | 'on'): Answer {
  const { file } = unit;
  const given = of === 'on' ? receiverOf(node) : node.arguments[of];
  if (!given) return 'no';
  const target = targetAround(file, node);
  if (target && mentions(file, given, textOf(file, target), of))
    return { shown: 'on the result of the call before' };
  const fn = enclosingFunction(file, node);
  const at = fn ? parameterIndex(fn, bindingOf(file, bare(given))) : -1;
  if (!fn || at < 0 || !isGivenBack(file, fn, node)) return 'open';
  const walk = file.parents.get(fn);
  if (at === 0 && isCall(walk) && /^reduce(Right)?$/.test(calleeName(walk)))
    return { shown: 'on the result of the call before' };
  if (fn !== unit.node) return 'open';
  for (const caller of callersAnywhere(c, unit).slice(0, 3))
    for (const run of caller.file ? runsOf(c, caller, unit) : []) {
      if (gathers(run, at)) return { shown: 'on the result of the call before' };
      const handed = run.given(at);
      const above = targetAround(caller.file!, run.node);
      if (handed && above && textOf(caller.file!, above) === textOf(caller.file!, bare(handed)))
        return { shown: 'on the result of the call before' };
    }
  return 'open';
}

/** Whether an argument is what a target stands for, or has it in it; of what is called on, itself. */
const mentions = (file: SourceFile, given: Node, target: string, of: number | 'on'): boolean =>
  of === 'on'
    ? textOf(file, bare(given)) === target
    : descend(given, (one) => !isFunction(one)).some((one) => textOf(file, one) === target);

/** What the value of a call is assigned to. */
function targetAround(file: SourceFile, node: Node): Node | null {
  const up = file.parents.get(outward(file, node));
  return up?.type === 'AssignmentExpression' && up.operator === '=' && contains(up.right, node)
    ? up.left
    : null;
}

/** A node with the `await` and the casts around it. */
export function outward(file: SourceFile, node: Node): Node {
  let at = node;
  for (let up = file.parents.get(at); up; up = file.parents.get(at)) {
    if (up.type !== 'AwaitExpression' && bare(up) === up) break;
    at = up;
  }
  return at;
}

function isGivenBack(file: SourceFile, fn: Node, node: Node): boolean {
  const at = outward(file, node);
  return file.parents.get(at)?.type === 'ReturnStatement' || (isFunction(fn) && fn.body === at);
}
