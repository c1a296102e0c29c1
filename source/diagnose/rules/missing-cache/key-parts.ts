import type { Case } from '../../case/case.ts';
import { isOfOneThing } from '../../facts/conventions.ts';
import { MANY } from '../../facts/list-size.ts';
import { bindingOf, resolve, usesOf } from '../../facts/names.ts';
import { calleesOf } from '../../facts/program.ts';
import {
  bare,
  calleeName,
  callOn,
  contains,
  descend,
  isCall,
  isFunction,
  isLiteral,
  isMember,
  isPropertyName,
  isTarget,
  type Node,
  rootOf,
  type SourceFile,
  textOf,
} from '../../facts/syntax.ts';
import { valueCount } from '../../facts/value-count.ts';
import type { SourcedUnit } from '../sites.ts';

// What of a key the value that is kept under it does not need.

/** What a key, or the value that is kept under it, is made of: `review.id` and `review.text`, by their texts. */
export function partsOf(file: SourceFile, within: Node, expression: Node): Map<string, Node> | null {
  const parts = new Map<string, Node>();
  const todo = [bare(expression)];
  for (let node = todo.pop(); node; node = todo.pop()) {
    if (parts.size > 12) return null;
    if (node.type === 'TemplateLiteral') todo.push(...node.expressions.map(bare));
    else if (node.type === 'BinaryExpression') todo.push(bare(node.left), bare(node.right));
    else if (node.type === 'ArrayExpression')
      todo.push(...node.elements.flatMap((one) => (one ? [bare(one)] : [])));
    else if (isCall(node) && textOf(file, node.callee) === 'JSON.stringify') {
      const of = bare(node.arguments[0]);
      const literal = of.type === 'Identifier' ? givenTo(file, within, of) : of;
      if (literal?.type !== 'ObjectExpression') todo.push(of);
      else
        for (const one of literal.properties) {
          if (one.type !== 'ObjectProperty' || one.computed) return null;
          if (of === literal) todo.push(bare(one.value));
          else parts.set(`${textOf(file, of)}.${textOf(file, one.key)}`, one.value);
        }
    } else if (isCall(node)) {
      // What is called on a part is of that part.
      if (isMember(node.callee) && rootOf(node.callee).type === 'Identifier') {
        const root = rootOf(node.callee);
        const binding = bindingOf(file, root);
        if (binding && contains(within, binding.node)) todo.push(bare(node.callee.object));
      }
      todo.push(...node.arguments.map(bare));
    } else if (isFunction(node)) {
      const inner = node;
      for (const one of descend(node.body)) {
        if (one.type !== 'Identifier' || isPropertyName(file, one)) continue;
        const binding = resolve(file, one);
        if (!binding || contains(inner, binding.node) || !contains(within, binding.node)) continue;
        const up = file.parents.get(one);
        todo.push(isMember(up) && up.object === one && !up.computed ? up : one);
      }
    } else if (node.type === 'Identifier') {
      const binding = resolve(file, node);
      if (!binding || !contains(within, binding.node)) continue;
      const given = givenTo(file, within, node);
      if (given) todo.push(given);
      else parts.set(node.name, node);
    } else if (isMember(node)) parts.set(textOf(file, node), node);
    else if (!isLiteral(node)) return null;
  }
  return parts;
}

/** What a local of a function stands for: its initial value, or the one that it is given. */
function givenTo(file: SourceFile, within: Node, name: Node): Node | null {
  const binding = bindingOf(file, name);
  if (!binding || binding.parameter || !contains(within, binding.node)) return null;
  if (binding.init) return binding.constant && contains(within, binding.init) ? bare(binding.init) : null;
  const writes = usesOf(file, binding).flatMap((use) => {
    return isTarget(file, use) ? [file.parents.get(use)!] : [];
  });
  const [only] = writes;
  return writes.length === 1 && only.type === 'AssignmentExpression' && only.operator === '='
    ? bare(only.right)
    : null;
}

/**
 * The part of a key that the value does not depend on, and that is another one for each thing: `review.id` of `${review.id}:${review.text}`, under which the mood of
 * the text is kept.
 */
export function tooMuchIn(c: Case, unit: SourcedUnit, key: Node, value: Node): Node | null {
  const { file, node: within } = unit;
  const ofKey = partsOf(file, within, key);
  const ofValue = partsOf(file, within, value);
  if (!ofKey || !ofValue || ofKey.size < 2 || ofValue.size === 0) return null;
  // Whole things that it is made of have all parts.
  const needed = (part: string) =>
    [...ofValue.keys()].some(
      (one) => one === part || part.startsWith(`${one}.`) || part.startsWith(`${one}[`),
    );
  const rest = [...ofKey].filter(([part]) => needed(part));
  const extra = [...ofKey].filter(([part]) => !needed(part));
  const given = [...ofValue].filter(([part, node]) => !ofKey.has(part) && !isRun(file, node));
  if (rest.length === 0 || extra.length === 0 || given.length > 0) return null;
  const few = rest.reduce((all, [, node]) => all * valueCount(c, unit, node), 1) <= MANY;
  if (extra.some(([part, node]) => isReadBelow(c, file, value, part, node))) return null;
  const found = extra.find(
    ([part, node]) => (few || isOfOneThing(part)) && !(valueCount(c, unit, node) <= MANY),
  );
  const property = found && file.parents.get(found[1]);
  return property?.type === 'ObjectProperty' ? property : (found?.[1] ?? null);
}

/** A time to the millisecond. */
const EXACT = /^(toISOString|toJSON|getTime|valueOf)$/;
/** A day, a month, an hour: what many times have in common. */
const COARSE =
  /^(Math\.(floor|trunc|round)|toDateString|toLocaleDateString|get(UTC)?(FullYear|Month|Date|Day|Hours))$/;

/** `at.toISOString()` of a key whose value is worked out of the day of `at` alone: hardly two requests share one. */
export function finerThan({ file, node: within }: SourcedUnit, key: Node, value: Node): Node | null {
  const uses = (expression: Node) => usesBelow(file, within, expression);
  const ofValue = uses(value);
  for (const { name, at } of uses(key)) {
    const call = callOn(file, at);
    if (!call || !EXACT.test(calleeName(call)) || isCoarse(file, at)) continue;
    const same = ofValue.filter((one) => one.name === name);
    if (same.length > 0 && same.every((one) => isCoarse(file, one.at))) return call;
  }
  return null;
}

/** Where an expression names parameters of the function, through constant locals. */
function usesBelow(file: SourceFile, within: Node, expression: Node): { name: string; at: Node }[] {
  const found: { name: string; at: Node }[] = [];
  const todo = [expression];
  const seen = new Set<Node>();
  for (let node = todo.pop(); node; node = todo.pop()) {
    if (seen.has(node) || seen.size > 20) continue;
    seen.add(node);
    for (const at of descend(node)) {
      if (at.type !== 'Identifier' || isPropertyName(file, at)) continue;
      const binding = resolve(file, at);
      if (!binding || !contains(within, binding.node)) continue;
      if (binding.parameter) found.push({ name: at.name, at });
      else if (binding.constant && binding.init) todo.push(binding.init);
    }
  }
  return found;
}

function isCoarse(file: SourceFile, use: Node): boolean {
  for (let at = file.parents.get(use); at; at = file.parents.get(at)) {
    if (isCall(at) && (COARSE.test(calleeName(at)) || COARSE.test(textOf(file, at.callee)))) return true;
    if (isCall(at) && /^(slice|substring)$/.test(calleeName(at)) && at.arguments.length === 2) return true;
    if (isFunction(at) || /Statement$|Declaration$/.test(at.type)) return false;
  }
  return false;
}

/** Whether what works the value out may read a part of the key by itself: of `this`, or by that name. */
function isReadBelow(c: Case, file: SourceFile, value: Node, part: string, node: Node): boolean {
  const inner = descend(value);
  if (rootOf(node).type === 'ThisExpression' && inner.some((one) => one.type === 'ThisExpression'))
    return true;
  const name = part.split('.').at(-1)!.replace('#', '');
  return inner.some(
    (one) =>
      isCall(one) &&
      calleesOf(c, file, one).some((place) =>
        descend(place.node).some((inside) => inside.type === 'Identifier' && inside.name === name),
      ),
  );
}

/** A name that is only called. */
export const isRun = (file: SourceFile, node: Node): boolean => {
  const up = file.parents.get(node);
  return isCall(up) && up.callee === node;
};
