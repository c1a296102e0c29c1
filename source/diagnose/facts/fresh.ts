import type { Case } from '../case/case.ts';
import { STATIC } from './builtin-table.ts';
import { givesNew } from './builtins.ts';
import { kindOf } from './kinds.ts';
import { bindingOf, resolve } from './names.ts';
import { calleesOf } from './program.ts';
import {
  bare,
  calleeName,
  enclosingFunction,
  isCall,
  isFunction,
  type Node,
  receiverOf,
  returnsOf,
  type SourceFile,
  textOf,
} from './syntax.ts';
import { walkedBy } from './walked-again.ts';

// Whether an expression makes a new object each time.

/** Whether an expression gives another object each time, which equals no earlier one: a literal, `new`, a closure, or a copy. */
export function isFresh(file: SourceFile, expression: Node): boolean {
  const node = bare(expression);
  if (
    /^(ArrayExpression|ObjectExpression|NewExpression|ArrowFunctionExpression|FunctionExpression)$/.test(
      node.type,
    )
  )
    return true;
  if (isCall(node)) {
    const name = calleeName(node);
    const callee = textOf(file, node.callee);
    const made = STATIC.get(callee);
    if ((made?.copies && made.gives !== 'string') || callee === 'Object.freeze' || callee === 'Symbol')
      return true;
    const receiver = receiverOf(node);
    return receiver !== null && (givesNew(name) || name === 'bind') && kindOf(file, node) === 'array';
  }
  if (node.type !== 'Identifier') return false;
  const binding = resolve(file, node);
  // `(...args) => args`: the list of arguments is made for each call.
  if (binding?.parameter && file.parents.get(binding.node)?.type === 'RestElement') return true;
  return (
    binding?.constant === true &&
    binding.init !== null &&
    !binding.parameter &&
    isFresh(file, binding.init) &&
    isLocal(file, node, binding.node)
  );
}

/** Makers that call makers are followed no further than this. */
const MAKERS = 4;

/** The same, through what functions of the program give: all that one returns is made in it. */
export function isMadeAnew(c: Case, file: SourceFile, expression: Node, depth = 0): boolean {
  if (isFresh(file, expression)) return true;
  if (depth > MAKERS) return false;
  const node = bare(expression);
  if (node.type === 'AwaitExpression') return isMadeAnew(c, file, node.argument, depth + 1);
  if (node.type === 'Identifier') {
    const binding = resolve(file, node);
    const list = binding && (binding.iterates ?? walkedBy(file, binding));
    if (list) return areMadeAnew(c, file, list, depth + 1);
    return (
      binding?.constant === true &&
      binding.init !== null &&
      binding.node.type === 'VariableDeclarator' &&
      binding.node.id.type === 'Identifier' &&
      isLocal(file, node, binding.node) &&
      isMadeAnew(c, file, binding.init, depth + 1)
    );
  }
  if (!isCall(node)) return false;
  const otherwise = defaultOf(file, node.callee);
  if (isFunction(otherwise)) {
    const given = returnsOf(otherwise);
    return given.length > 0 && given.every((one) => isFresh(file, one));
  }
  const places = calleesOf(c, file, node);
  return (
    places.length > 0 &&
    places.every(({ file: at, node: fn }) => {
      if (fn.generator) return false;
      const given = returnsOf(fn);
      return given.length > 0 && given.every((one) => isMadeAnew(c, at, one, depth + 1));
    })
  );
}

/** Whether the elements of a list are made each time that it is asked for: `names.map((name) => ({ name }))`, also as what a function gives. */
function areMadeAnew(c: Case, file: SourceFile, list: Node, depth: number): boolean {
  const node = bare(list);
  if (depth > MAKERS || !isCall(node)) return false;
  const by = calleeName(node) === 'map' ? node.arguments[0] : null;
  const gives = (at: SourceFile, fn: Node, is: typeof areMadeAnew) => {
    const given = isFunction(fn) ? returnsOf(fn) : [];
    return given.length > 0 && given.every((one) => is(c, at, one, depth + 1));
  };
  if (isFunction(by)) return gives(file, by, isMadeAnew);
  const places = calleesOf(c, file, node);
  return places.length > 0 && places.every((place) => gives(place.file, place.node, areMadeAnew));
}

/** What a parameter is where nothing is handed over for it: `{ key = (...args) => args } = {}`. */
function defaultOf(file: SourceFile, callee: Node): Node | null {
  const name = bare(callee);
  const binding = bindingOf(file, name);
  const pattern = binding?.parameter ? file.parents.get(binding.node) : null;
  return pattern?.type === 'AssignmentPattern' && pattern.left === binding!.node ? pattern.right : null;
}

/** A name made in the same function as its use. */
const isLocal = (file: SourceFile, use: Node, declared: Node): boolean =>
  enclosingFunction(file, use) === enclosingFunction(file, declared);
