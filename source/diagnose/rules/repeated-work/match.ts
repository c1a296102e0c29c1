import type { Case, Unit } from '../../case/case.ts';
import { isMutator } from '../../facts/builtins.ts';
import { calledInLoop, callersOf } from '../../facts/callers.ts';
import { bindingOf, resolve, usesOf } from '../../facts/names.ts';
import { remembers } from '../../facts/remembers.ts';
import { calledOften } from '../../facts/repeats.ts';
import { steadiness } from '../../facts/steady-value.ts';
import {
  bare,
  type CallNode,
  calleeName,
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
import { type SourcedUnit, served } from '../sites.ts';

// Which calls of a function come with the same arguments.

interface Same {
  call: CallNode;
  file: SourceFile;
  /** The lasting list whose elements it is called with, each time all of it is walked; absent where the arguments are the same each time. */
  ofEach?: string;
  /** It takes texts apart: one that stays, or a few in some order. */
  texts?: 'same' | 'few';
}

/** Functions that take a text apart: what they give depends on the text alone. */
const TAKES_APART = /^(parse|compile|precompile|tokeni[sz]e|lex)([A-Z_]|$)/;

/** `parse(item.formula)` for each of many rows, where the formulas stay: a function that takes texts apart gets the same ones again. */
export function sameTexts(c: Case, unit: Unit): Same | null {
  if (!TAKES_APART.test(unit.label.name.split('.').at(-1)!)) return null;
  const [caller] = callersOf(c, unit);
  const call = caller?.run && !caller.run.handed ? caller.run.node : null;
  if (!caller || !call || !isCall(call) || !caller.unit.file || !caller.unit.node) return null;
  const from = caller.unit as SourcedUnit;
  if (!calledOften(c, unit) || call.arguments.length === 0) return null;
  const all = call.arguments.map((one) => steadiness(c, from, one));
  return all.includes('varies')
    ? null
    : { call, file: from.file, texts: all.includes('few') ? 'few' : 'same' };
}

/**
 * `for (const zone of this.zones) bounds(zone.ring)` in a function that is itself called over and over: the list stays, and what is worked out for each of its
 * elements could stay with it.
 */
function ofEachElement(c: Case, caller: Unit, file: SourceFile, loop: Node, call: CallNode): string | null {
  if (!isFunction(caller.node) || !(calledInLoop(c, caller) || served(c, caller))) return null;
  let list: Node | null = null;
  let element: Node | null = null;
  if (loop.type === 'ForOfStatement' && loop.left.type === 'VariableDeclaration') {
    list = bare(loop.right);
    element = loop.left.declarations[0].id;
  } else if (isCall(loop) && isMember(loop.callee) && isFunction(loop.arguments[0])) {
    list = bare(loop.callee.object);
    element = loop.arguments[0].params[0] ?? null;
  }
  if (!list || element?.type !== 'Identifier' || (list.type !== 'Identifier' && !isMember(list))) return null;
  const { name } = element;
  const root = rootOf(list);
  const owner = bindingOf(file, root);
  const lasts = root.type === 'ThisExpression' || (owner !== null && !contains(caller.node, owner.node));
  // Each argument is the element, or a part of it, and nothing else.
  const whole = call.arguments.every((argument) => {
    const from = rootOf(argument);
    return from.type === 'Identifier' && from.name === name && !descend(argument).some(isCall);
  });
  // Where elements are written to, what was worked out of them goes stale.
  const changed = descend(loop).some(
    (node) =>
      node.type === 'AssignmentExpression' && isMember(node.left) && textOf(file, rootOf(node.left)) === name,
  );
  return lasts && whole && !changed ? textOf(file, list) : null;
}

/** The call that repeats with the same arguments: in its caller's loop, or through a caller that hands its own on. */
export function sameArguments(c: Case, unit: Unit): Same | null {
  const [caller] = callersOf(c, unit);
  if (!caller?.unit.file || !caller.unit.node || !isCall(caller.call) || caller.call.arguments.length === 0)
    return null;
  const file = caller.unit.file;
  if (isFunction(caller.unit.node) && remembers(file, caller.unit.node, caller.call)) return null;
  const loop = c.loopsAround(caller.unit, caller.call).at(-1);
  // `$` of `const $ = load(page)`: made in each call, with what it was made of.
  const root = rootOf(caller.call.callee);
  const binding = bindingOf(file, root);
  if (
    binding &&
    !isFunction(binding.node) &&
    isFunction(caller.unit.node) &&
    contains(caller.unit.node, binding.node)
  )
    return null;
  const fixed = (node: Node, within: Node): boolean => {
    const names = descend(node).filter((one) => one.type === 'Identifier' && !isPropertyName(file, one));
    if (
      names.length === 0 ||
      isCall(bare(node)) ||
      descend(node).some((one) => isFunction(one) || one.type === 'ObjectExpression')
    )
      return isLiteral(node);
    return names.every((one) => {
      const binding = bindingOf(file, one);
      return (
        binding !== null &&
        !contains(within, binding.node) &&
        usesOf(file, binding).every((use) => !contains(within, use) || !changes(file, use))
      );
    });
  };
  // A bare counting loop is how programs repeat their whole job; only a walk over elements that the call ignores is waste.
  if (loop) {
    // `rule.find(input)` for each rule, `$(selector)` of each page: another function each time, whatever it is given.
    if (root.type === 'Identifier' && !fixed(root, loop)) return null;
    // `within(box)(rows)`, `pipe(within(box), total)(rows)`: one that is made anew.
    const made = bare(caller.call.callee);
    if (isCall(made) && !made.arguments.every((one) => fixed(one, loop))) return null;
    const walks = loop.type === 'ForOfStatement' || isCall(loop);
    const element = ofEachElement(c, caller.unit, file, loop, caller.call);
    if (element) return { call: caller.call, file, ofEach: element };
    return walks && caller.call.arguments.every((one) => fixed(one, loop))
      ? { call: caller.call, file }
      : null;
  }
  // Handed through: every argument is a parameter of the caller (or of the module), fixed in the caller's own caller's loop.
  const [above] = callersOf(c, caller.unit);
  if (!above?.unit.file || !isCall(above.call) || !isFunction(caller.unit.node)) return null;
  const outer = c.loopsAround(above.unit, above.call).at(-1);
  if (!outer) return null;
  const { params } = caller.unit.node;
  const outerFile = above.unit.file;
  const call = above.call;
  const varies = call.arguments.some((argument) =>
    descend(argument).some(
      (node) =>
        node.type === 'Identifier' &&
        (resolve(outerFile, node)?.node ? contains(outer, resolve(outerFile, node)!.node) : false),
    ),
  );
  if (!varies) return null;
  const all = caller.call.arguments.every((argument) => {
    const node = bare(argument);
    if (isLiteral(node)) return true;
    if (node.type !== 'Identifier') return false;
    const at = params.findIndex((one) => one.type === 'Identifier' && one.name === node.name);
    if (at < 0)
      return (
        resolve(file, node)?.constant === true && !contains(caller.unit.node!, resolve(file, node)!.node)
      );
    const given = call.arguments[at] ? bare(call.arguments[at]) : null;
    if (given?.type !== 'Identifier') return false;
    const binding = resolve(outerFile, given);
    return (
      binding !== null &&
      !contains(outer, binding.node) &&
      usesOf(outerFile, binding).every((use) => !contains(outer, use) || !changes(outerFile, use))
    );
  });
  return all ? { call: caller.call, file } : null;
}

function changes(file: SourceFile, use: Node): boolean {
  let node = use;
  let parent = file.parents.get(node);
  while (isMember(parent) && parent.object === node) {
    const outer = file.parents.get(parent);
    if (isCall(outer) && outer.callee === parent)
      return isMutator(calleeName(outer)) || /^(append|next)$/.test(calleeName(outer));
    node = parent;
    parent = outer;
  }
  return isTarget(file, node);
}
