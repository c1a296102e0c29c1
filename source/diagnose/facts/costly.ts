import type { Case } from '../case/case.ts';
import { functionOf } from './imports.ts';
import { resolve } from './names.ts';
import { calleesOf, type FunctionPlace } from './program.ts';
import {
  bare,
  calleeName,
  descend,
  type FunctionNode,
  isCall,
  isFunction,
  isMember,
  type Node,
  receiverOf,
  type SourceFile,
  textOf,
} from './syntax.ts';

/** Something that costs a hundred comparisons or more each time it runs. */
export interface Costly {
  file: SourceFile;
  node: Node;
  /** `parses a date`, `formats by locale`. */
  what: string;
}

const CALLS: [RegExp, string][] = [
  [/^Date\.parse$/, 'parses a date'],
  [/(^|\.)(toLocaleString|toLocaleDateString|toLocaleTimeString)$/, 'formats by locale'],
  [/(^|\.)localeCompare$/, 'compares by locale'],
  [/(^|\.)(toLocaleLowerCase|toLocaleUpperCase|normalize)$/, 'normalizes a text'],
  [/^JSON\.(parse|stringify)$/, 'goes through JSON'],
  [/^structuredClone$/, 'clones'],
  [/^BigInt$/, 'makes a BigInt'],
  [/^Object\.(keys|values|entries|fromEntries)$/, 'lists an object'],
  [/(^|\.)(split|match|matchAll|replace|replaceAll)$/, 'takes a text apart'],
  [/(^|\.)(toLowerCase|toUpperCase)$/, 'makes a new text'],
  [/(^|\.)(map|filter|flatMap|slice|concat|reduce)$/, 'makes a new list'],
  [/(^|\.)(indexOf|findIndex|find|includes)$/, 'searches a list'],
  [/(^|\.)(parse|parseISO|moment|dayjs|format|fromISO|toDate|digest|createHash)$/, 'parses or formats'],
  [/(^|\.)(toISOString|toString|toFixed|join|padStart|padEnd)$/, 'makes a text'],
];

/** What a function does each time that is costly, itself or (to a depth of three) in what it calls. */
export function costliesIn(c: Case, place: FunctionPlace, depth = 0, seen = new Set<Node>()): Costly[] {
  const { file, node: fn } = place;
  if (depth > 3 || seen.has(fn)) return [];
  seen.add(fn);
  const found: Costly[] = [];
  for (const node of descend(fn.body)) {
    if (node.type === 'NewExpression') {
      const text = textOf(file, node.callee);
      if (text === 'Date' && node.arguments.length > 0) found.push({ file, node, what: 'makes a Date' });
      else if (/^Intl\./.test(text)) found.push({ file, node, what: `makes an ${text}` });
      else if (text === 'RegExp') found.push({ file, node, what: 'makes a RegExp' });
      else if (/^(Map|Set)$/.test(text) && node.arguments.length > 0)
        found.push({ file, node, what: 'makes a collection' });
    } else if (isCall(node)) {
      const text = textOf(file, node.callee);
      const row = CALLS.find(([pattern]) => pattern.test(text));
      if (row) found.push({ file, node, what: row[1] });
      else
        for (const callee of calleesOf(c, file, node)) found.push(...costliesIn(c, callee, depth + 1, seen));
    } else if (node.type === 'BigIntLiteral') found.push({ file, node, what: 'works with BigInt' });
  }
  return found;
}

/** The function that an expression hands over: written there, named, of a table, or bound. */
export function handedFunction(c: Case, file: SourceFile, expression: Node): FunctionPlace | null {
  const node = bare(expression);
  if (isFunction(node)) return { file, node };
  if (node.type === 'Identifier') {
    const direct = functionOf(c, file, node);
    if (direct) return direct;
    const binding = resolve(file, node);
    const init = binding?.init ? bare(binding.init) : null;
    return init && init !== node && !binding!.parameter ? handedFunction(c, file, init) : null;
  }
  if (isCall(node)) {
    // `by('name')` returns the comparison.
    for (const maker of calleesOf(c, file, node)) {
      const inner = returnedFunction(maker);
      if (inner) return { file: maker.file, node: inner };
    }
    return null;
  }
  if (!isMember(node)) return null;
  const root = bare(node.object);
  const binding = root.type === 'Identifier' ? resolve(file, root) : null;
  const table = binding?.init ? bare(binding.init) : null;
  if (table?.type === 'ObjectExpression')
    for (const property of table.properties) {
      if (property.type === 'ObjectMethod') return { file, node: property };
      if (property.type === 'ObjectProperty') {
        const held = handedFunction(c, file, property.value);
        if (held) return held;
      }
    }
  const method = calleesOf(c, file, { type: 'CallExpression', callee: node, arguments: [] } as never);
  return method[0] ?? null;
}

function returnedFunction({ node }: FunctionPlace): FunctionNode | null {
  if (isFunction(node.body)) return node.body;
  for (const one of descend(node.body, (inner) => !isFunction(inner)))
    if (one.type === 'ReturnStatement' && isFunction(one.argument)) return one.argument;
  return null;
}

/** Whether a call orders a list by a comparison. */
export const comparisonOf = (call: Node): Node | null => {
  if (!isCall(call) || !/^(sort|toSorted)$/.test(calleeName(call)) || !receiverOf(call)) return null;
  return call.arguments[0] ?? null;
};
