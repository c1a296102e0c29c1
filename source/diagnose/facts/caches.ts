import type { Case } from '../case/case.ts';
import { STATIC } from './builtin-table.ts';
import { givesNew, looksUp, putsEntry } from './builtins.ts';
import { kindOf } from './kinds.ts';
import { placesOf } from './mentions.ts';
import { parameterIndex, resolve, usesOf } from './names.ts';
import { originOf } from './origin.ts';
import { calleesOf } from './program.ts';
import {
  bare,
  calleeName,
  contains,
  descend,
  type FunctionNode,
  functionsIn,
  isCall,
  isFunction,
  isMember,
  type Node,
  propertyName,
  receiverOf,
  returnsOf,
  type SourceFile,
  textOf,
} from './syntax.ts';

/** A function that looks a key up before it works, and stores its result under it. */
export interface Cache {
  fn: FunctionNode;
  /** The store is a parameter's: whether it lasts, the callers say. */
  handed: boolean;
  store: Node;
  key: Node;
  /** Which parameter the key is, -1 where it is made in the function. */
  parameter: number;
  get: Node;
  set: Node;
}

const known = new WeakMap<FunctionNode, Cache | null>();

/** The functions at or within a node that keep results by a key. */
export function cachesIn(file: SourceFile, node: Node): readonly Cache[] {
  return functionsIn(file, node).flatMap((fn) => {
    let cache = known.get(fn);
    if (cache === undefined) known.set(fn, (cache = cacheOf(file, fn)));
    return cache ?? [];
  });
}

interface Access {
  store: Node;
  key: Node;
  node: Node;
}

/** Where a function asks stores for entries, and where it puts some. */
function accessesIn(file: SourceFile, fn: FunctionNode): { asks: Access[]; sets: Access[] } {
  const asks: Access[] = [];
  const sets: Access[] = [];
  for (const node of descend(fn.body, (one) => !isFunction(one))) {
    if (isCall(node)) {
      const store = receiverOf(node);
      const [key] = node.arguments;
      if (!store || !key) continue;
      const name = calleeName(node);
      if (looksUp(name)) asks.push({ store, key, node });
      else if (putsEntry(name)) sets.push({ store, key, node });
    } else if (isMember(node) && node.computed) {
      const write = file.parents.get(node);
      const list = write?.type === 'AssignmentExpression' && write.left === node ? sets : asks;
      list.push({ store: node.object, key: node.property, node });
      if (list === sets && /^(\?\?|\|\|)=$/.test((write as { operator: string }).operator))
        asks.push({ store: node.object, key: node.property, node });
    }
  }
  return { asks, sets };
}

function cacheOf(file: SourceFile, fn: FunctionNode): Cache | null {
  const { asks, sets } = accessesIn(file, fn);
  for (const set of sets) {
    const ask = asks.find(
      (one) =>
        textOf(file, one.store) === textOf(file, set.store) &&
        textOf(file, one.key) === textOf(file, set.key) &&
        one.node.start! <= set.node.start!,
    );
    // A list is filled by numbers, and a count by what it was; a Map may well keep results by a number.
    const isTable = !isCall(set.node) || (ask && contains(set.node, ask.node));
    if (!ask || (isTable && kindOf(file, set.key) === 'number')) continue;
    const { life } = originOf(file, fn, set.store);
    if (life !== 'outside' && life !== 'field' && life !== 'parameter') continue;
    const key = bare(set.key);
    const binding = key.type === 'Identifier' ? resolve(file, key) : null;
    return {
      fn,
      handed: life === 'parameter',
      store: set.store,
      key: set.key,
      parameter: parameterIndex(fn, binding),
      get: ask.node,
      set: set.node,
    };
  }
  return null;
}

/** A store that a function asks under one key and fills under another. */
export interface Astray {
  store: Node;
  get: Node;
  set: Node;
  /** Under which it is asked, and under which it is filled. */
  asked: Node;
  filled: Node;
}

/** `if (known[key]) return known[key]; return (known['_' + key] = work(key))`: what is filled is never asked for. Null where a function does no such thing. */
export function astrayIn(file: SourceFile, fn: FunctionNode): Astray | null {
  const { asks, sets } = accessesIn(file, fn);
  for (const set of sets) {
    const store = textOf(file, set.store);
    const { life } = originOf(file, fn, set.store);
    if (life !== 'outside' && life !== 'field') continue;
    const asked = asks.filter((one) => textOf(file, one.store) === store && one.node.end! <= set.node.start!);
    const key = asked[0] && bare(asked[0].key);
    const filled = bare(set.key);
    if (key?.type !== 'Identifier' || !/^(TemplateLiteral|BinaryExpression)$/.test(filled.type)) continue;
    const isOfKey = descend(filled).some((one) => one.type === 'Identifier' && one.name === key.name);
    const isAskedSo = file.nodes.some(
      (one) => one !== filled && one.type === filled.type && textOf(file, one) === textOf(file, filled),
    );
    // Only what is given back is kept for that.
    const isGiven = returnsOf(fn).some((one) => isEntry(file, one, store, key.name));
    if (isOfKey && isGiven && !isAskedSo && asked.every((one) => textOf(file, one.key) === key.name))
      return { store: set.store, get: asked[0].node, set: set.node, asked: key, filled };
  }
  return null;
}

function isEntry(file: SourceFile, expression: Node, store: string, key: string): boolean {
  const node = bare(expression);
  if (isMember(node))
    return node.computed && textOf(file, node.object) === store && textOf(file, node.property) === key;
  const receiver = isCall(node) ? receiverOf(node) : null;
  return (
    receiver !== null &&
    isCall(node) &&
    textOf(file, receiver) === store &&
    node.arguments.length > 0 &&
    textOf(file, node.arguments[0]) === key
  );
}

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

/** What a parameter is where nothing is handed over for it: `{ key = (...args) => args } = {}`. */
function defaultOf(file: SourceFile, callee: Node): Node | null {
  const name = bare(callee);
  const binding = name.type === 'Identifier' ? resolve(file, name) : null;
  const pattern = binding?.parameter ? file.parents.get(binding.node) : null;
  return pattern?.type === 'AssignmentPattern' && pattern.left === binding!.node ? pattern.right : null;
}

/** A name made in the same function as its use. */
function isLocal(file: SourceFile, use: Node, declared: Node): boolean {
  const around = (node: Node) => {
    for (let at = file.parents.get(node); at; at = file.parents.get(at)) if (isFunction(at)) return at;
    return null;
  };
  return around(use) === around(declared);
}

/** What each request, call or moment has of its own, by its name. */
const OF_ITS_OWN =
  /^(request|req|trace|span|correlation|invocation|transaction)_?(id|uuid|no|number|key)$|^(nonce|now|timestamp|requestedAt|receivedAt|requestTime|hrtime)$/i;

/**
 * Parts of a key that are never the same twice: a clock, chance, a counter; a field that `files` fill from one of these everywhere; or, beside other
 * parts, what by its name belongs to one request alone.
 */
export function neverAgain(
  file: SourceFile,
  fn: Node,
  key: Node,
  files: readonly SourceFile[] = [file],
): Node | null {
  const todo = [bare(key)];
  const composed =
    /^(TemplateLiteral|BinaryExpression)$/.test(madeOf(file, key).type) || isCall(madeOf(file, key));
  for (let node = todo.pop(), steps = 0; node && steps < 50; node = todo.pop(), steps++) {
    for (const one of descend(node)) {
      if (isCall(one) && NEVER_TWICE.test(textOf(file, one.callee))) return one;
      if (one.type === 'NewExpression' && calleeName(one) === 'Date' && one.arguments.length === 0)
        return one;
      if (one.type === 'UpdateExpression') return one;
      if (isMember(one) && !one.computed) {
        const name = propertyName(one);
        if ((composed && OF_ITS_OWN.test(name)) || isFilledAnew(files, name)) return one;
      }
      if (one.type === 'Identifier') {
        const parent = file.parents.get(one);
        const isName = isMember(parent) && parent.property === one && !parent.computed;
        if (!isName && composed && OF_ITS_OWN.test(one.name) && resolve(file, one)?.parameter) return one;
        const binding = resolve(file, one);
        if (binding?.init && binding.constant && contains(fn, binding.node) && !contains(binding.init, one))
          todo.push(binding.init);
      }
    }
  }
  return null;
}

/** What a local name for a key stands for. */
function madeOf(file: SourceFile, key: Node): Node {
  const node = bare(key);
  const binding = node.type === 'Identifier' ? resolve(file, node) : null;
  return binding?.init && !binding.parameter ? bare(binding.init) : node;
}

/** A clock or chance. */
const CLOCKS =
  '(?:Date\\.now|Math\\.random|performance\\.now|process\\.hrtime(?:\\.bigint)?|randomUUID|crypto\\.randomUUID)';
const NEVER_TWICE = new RegExp(`^(?:${CLOCKS}|nanoid|uuid|Symbol)$`);
const FROM_CLOCK = new RegExp(`^${CLOCKS}\\(|^new Date\\(\\)$`);

/** Whether a field gets its value from a clock or chance wherever it is written. */
function isFilledAnew(files: readonly SourceFile[], name: string): boolean {
  let filled = false;
  for (const file of files)
    for (const node of placesOf(file, name)) {
      const parent = file.parents.get(node);
      const value =
        node.type === 'ObjectProperty'
          ? !node.computed && parent?.type === 'ObjectExpression' && node.value
          : parent?.type === 'AssignmentExpression' && parent.left === node && parent.right;
      if (!value) continue;
      if (!FROM_CLOCK.test(textOf(file, value))) return false;
      filled = true;
    }
  return filled;
}

/** Where a store is emptied: `store.clear()`, `store = new Map()`, `store = {}`. */
export function emptiedAt(file: SourceFile, store: Node): Node[] {
  const of = bare(store);
  const text = textOf(file, of);
  const binding = of.type === 'Identifier' ? resolve(file, of) : null;
  const mentions: Node[] = binding
    ? usesOf(file, binding)
    : file.nodes.filter((node) => isMember(node) && textOf(file, node) === text);
  return mentions.flatMap((use): Node[] => {
    const up = file.parents.get(use);
    if (isMember(up) && up.object === use) {
      const call = file.parents.get(up);
      return isCall(call) && calleeName(call) === 'clear' ? [call] : [];
    }
    if (up?.type !== 'AssignmentExpression' || up.left !== use || up.operator !== '=') return [];
    return /^(new (Weak)?(Map|Set)\(\)|\{\}|Object\.create\(null\)|\[\])$/.test(textOf(file, up.right))
      ? [up]
      : [];
  });
}
