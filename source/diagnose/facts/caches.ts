import { looksUp, putsEntry } from './builtins.ts';
import { functionsIn } from './function-places.ts';
import { kindOf } from './kinds.ts';
import { bindingOf, parameterIndex, usesOf } from './names.ts';
import { onceEach } from './once.ts';
import { isLasting, originOf, outlivesCall } from './origin.ts';
import {
  bare,
  calleeName,
  callOn,
  contains,
  descend,
  type FunctionNode,
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

// Functions that keep results by a key.

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

/** The functions at or within a node that keep results by a key. */
export const cachesIn = (file: SourceFile, node: Node): readonly Cache[] =>
  functionsIn(file, node).flatMap((fn) => cacheOf(file, fn) ?? []);

/** A place that asks a store for an entry, or puts one there. */
export interface Access {
  store: Node;
  key: Node;
  node: Node;
}

/** Where a function asks stores for entries, and where it puts some. */
export function accessesIn(file: SourceFile, fn: FunctionNode): { asks: Access[]; sets: Access[] } {
  const asks: Access[] = [];
  const sets: Access[] = [];
  for (const node of descend(fn.body, (one) => !isFunction(one))) {
    if (isCall(node)) {
      const store = receiverOf(node);
      const [key] = node.arguments;
      if (!store || !key) continue;
      const name = calleeName(node);
      if (looksUp(name)) asks.push({ store, key, node });
      // A Set keeps no results: only what was seen.
      else if (putsEntry(name) && name !== 'add') sets.push({ store, key, node });
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

const cacheOf = onceEach((file: SourceFile, fn: FunctionNode): Cache | null => {
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
    if (!ask || (isTable && kindOf(file, set.key) === 'number') || isNumbering(file, set.node)) continue;
    // `arena[c + 1]` of a typed array: numbers at places, which are no results by a key.
    if (!isCall(set.node) && kindOf(file, set.store) === 'buffer') continue;
    // `stack[sp++]`: the two are different places, of a list that is read or filled in order.
    if (descend(set.key).some((one) => one.type === 'UpdateExpression')) continue;
    const origin = originOf(file, fn, set.store);
    const handed = origin.life === 'parameter';
    if (!handed && !isLasting(origin)) continue;
    const key = bare(set.key);
    const binding = bindingOf(file, key);
    return {
      fn,
      handed,
      store: set.store,
      key: set.key,
      parameter: parameterIndex(fn, binding),
      get: ask.node,
      set: set.node,
    };
  }
  return null;
});

/** What is put into a store: `rows` of `known.set(key, rows)` and of `known[key] = rows`. */
export function valueSet(file: SourceFile, set: Node): Node | null {
  if (isCall(set)) return set.arguments[1] ?? null;
  const write = file.parents.get(set);
  return write?.type === 'AssignmentExpression' ? write.right : null;
}

/** `slots.set(name, slots.size)`, `ids[name] = next++`: what gets a number by its name is no result of work. */
function isNumbering(file: SourceFile, set: Node): boolean {
  const value = valueSet(file, set);
  if (!value) return false;
  let node = bare(value);
  while (node.type === 'AssignmentExpression') node = bare(node.right);
  return (
    /^(UpdateExpression|NumericLiteral)$/.test(node.type) ||
    (isMember(node) && /^(size|length)$/.test(propertyName(node)))
  );
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
    if (!outlivesCall(file, fn, set.store)) continue;
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

/** Where a store is emptied: `store.clear()`, `store = new Map()`, `store = {}`. */
export function emptiedAt(file: SourceFile, store: Node): Node[] {
  const of = bare(store);
  const text = textOf(file, of);
  const binding = bindingOf(file, of);
  const mentions: Node[] = binding
    ? usesOf(file, binding)
    : file.nodes.filter((node) => isMember(node) && textOf(file, node) === text);
  return mentions.flatMap((use): Node[] => {
    const call = callOn(file, use);
    if (call) return calleeName(call) === 'clear' ? [call] : [];
    const up = file.parents.get(use);
    if (up?.type !== 'AssignmentExpression' || up.left !== use || up.operator !== '=') return [];
    return /^(new (Weak)?(Map|Set)\(\)|\{\}|Object\.create\(null\)|\[\])$/.test(textOf(file, up.right))
      ? [up]
      : [];
  });
}
