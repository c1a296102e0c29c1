import type * as t from '@babel/types';
import {
  type CallNode,
  calleeName,
  contains,
  enclosingFunction,
  type FunctionNode,
  isCall,
  isFunction,
  isLoop,
  type Node,
  receiverOf,
  type SourceFile,
  textOf,
} from '../facts/syntax.ts';
import type { WaitsCase } from './case.ts';

/** A call as it stands in the source, at a frame of an operation's stack. */
export interface CallSite {
  file: SourceFile;
  call: CallNode;
  /** The call, with the `await` before it. */
  awaited: Node;
  /** The function around it; null at the top level. */
  fn: FunctionNode | null;
}

/** A loop that a call stands in: a statement, or a call such as `list.map(…)`. */
export interface CallLoop extends CallSite {
  loop: Node;
  /** The statement to show: the loop itself, or the one that its call is part of. */
  statement: Node;
  /** `post` and `posts` of `for (const post of posts)` and of `posts.map((post) => …)`; null for other loops. */
  item: string | null;
  list: string | null;
}

/** The calls of the program's own code on a stack, innermost first; null for those whose source is not there. */
export function callSites(c: WaitsCase, stack: number): (CallSite | null)[] {
  return c.ownFramesOf(stack).map((frame) => callAt(c, frame));
}

/** The call that a frame is at. */
function callAt(c: WaitsCase, frame: number): CallSite | null {
  const { url, line, column } = c.placeAt(frame);
  const read = line === null ? null : c.sources.read(url, line, column);
  const file = read && c.parsed(read.path, read.text);
  if (!read || !file || read.line === null) return null;
  const at = (file.lineStarts[read.line - 1] ?? 0) + (read.column ?? 1) - 1;
  // V8 gives the name that is called, or the `await` that an async function stands at.
  let found: CallNode | null = null;
  for (const node of file.nodes) {
    const call = node.type === 'AwaitExpression' && node.start === at ? node.argument : node;
    if (!isCall(call) || node.start! > at || call.callee.end! < at) continue;
    if (!found || contains(found, call)) found = call;
  }
  if (!found) return null;
  const above = file.parents.get(found);
  return {
    file,
    call: found,
    awaited: above?.type === 'AwaitExpression' ? above : found,
    fn: enclosingFunction(file, found),
  };
}

/** The innermost loop around the calls of a stack; null where the source shows none. */
export function loopAround(c: WaitsCase, stack: number): CallLoop | null {
  for (const site of callSites(c, stack)) {
    const loop = site && loopOf(site);
    if (loop) return loop;
  }
  return null;
}

const CALLBACKS = new Set(['map', 'forEach', 'flatMap', 'filter', 'reduce', 'some', 'every']);

function loopOf(site: CallSite): CallLoop | null {
  const { file, call } = site;
  // `ids.map(load)`: the stack has no frame of its own between the two.
  if (isOverList(call)) return callbackLoop(site, call, call.arguments[0] ?? call);
  for (let node: Node = call; ; ) {
    const above = file.parents.get(node);
    if (!above) return null;
    // What a loop goes over is asked for once.
    if (isLoop(above) && (above as t.ForStatement).body === node)
      return { ...site, loop: above, statement: above, ...overList(file, above) };
    if (isFunction(above)) {
      const taker = file.parents.get(above);
      return taker && isOverList(taker) ? callbackLoop(site, taker, above) : null;
    }
    node = above;
  }
}

const isOverList = (node: Node): node is CallNode => isCall(node) && CALLBACKS.has(calleeName(node));

function callbackLoop(site: CallSite, loop: CallNode, callback: Node): CallLoop {
  const { file } = site;
  const first = isFunction(callback) ? callback.params[0] : null;
  const list = receiverOf(loop);
  return {
    ...site,
    loop,
    statement: statementOf(file, loop),
    item: first ? textOf(file, first) : null,
    list: list ? textOf(file, list) : null,
  };
}

function overList(file: SourceFile, loop: Node): Pick<CallLoop, 'item' | 'list'> {
  if (loop.type !== 'ForOfStatement' || loop.left.type !== 'VariableDeclaration')
    return { item: null, list: null };
  const { id } = loop.left.declarations[0];
  return { item: textOf(file, id as Node), list: textOf(file, loop.right) };
}

/** The statement that a node is part of; in a function without braces, all that it returns. */
export function statementOf(file: SourceFile, node: Node): Node {
  let at = node;
  for (let above = file.parents.get(at); above; above = file.parents.get(at)) {
    if (/^(?:BlockStatement|Program|SwitchCase)$/.test(above.type) || isFunction(above)) break;
    at = above;
  }
  return at;
}

/** Whether other statements can stand before and after it. */
export const isStatement = ({ type }: Node): boolean => /(?:Statement|Declaration)$/.test(type);
