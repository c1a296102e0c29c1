import type { Case } from '../case/case.ts';
import {
  folds,
  givenBy,
  handsAll,
  listsObject,
  makesList,
  matchesPattern,
  seeksByTest,
  seeksValue,
  sorts,
} from './builtins.ts';
import { functionOf } from './imports.ts';
import { bindingOf, resolve } from './names.ts';
import { calleesOf, type FunctionPlace } from './program.ts';
import {
  bare,
  calleeName,
  descend,
  functionReturned,
  isCall,
  isFunction,
  isMember,
  type Node,
  receiverOf,
  type SourceFile,
  textOf,
} from './syntax.ts';

// Calls inside a callback that cost more than the callback's other work.

/** What kind of work something costly is. */
type Work =
  /** By the rules of a language: what does it can be made once. */
  | 'locale'
  /** Parses, formats, copies or compiles: dear beside a walk over a list. */
  | 'dear'
  /** A list made of another. */
  | 'list'
  /** A search, a short text, a collection: what a walk is for, or no more than the walk itself. */
  | 'light';

/** Something that costs a hundred comparisons or more each time it runs. */
export interface Costly {
  file: SourceFile;
  node: Node;
  /** `parses a date`, `formats by locale`. */
  what: string;
  work: Work;
}

/** Whether something costs no more than a walk over the elements does. */
export const isLight = ({ work }: Costly): boolean => work === 'light' || work === 'list';

/** By the callee, and by its last name; the first row that holds. */
const CALLS: [(callee: string, name: string) => boolean, string, Work][] = [
  [(callee) => callee === 'Date.parse', 'parses a date', 'dear'],
  [(_, name) => /^toLocale(Date|Time)?String$/.test(name), 'formats by locale', 'locale'],
  [(_, name) => name === 'localeCompare', 'compares by locale', 'locale'],
  [(_, name) => /^(toLocale(Lower|Upper)Case|normalize)$/.test(name), 'normalizes a string', 'dear'],
  [(callee) => /^JSON\.(parse|stringify)$/.test(callee), 'converts through JSON', 'dear'],
  [(callee) => callee === 'structuredClone', 'clones', 'dear'],
  [(callee) => callee === 'BigInt', 'creates a BigInt', 'dear'],
  [(callee) => listsObject(callee) || callee === 'Object.fromEntries', 'lists the keys of an object', 'dear'],
  [(_, name) => matchesPattern(name), 'splits a string', 'dear'],
  [(_, name) => /^to(Lower|Upper)Case$/.test(name), 'builds a new string', 'dear'],
  [(_, name) => makesList(name), 'builds a new array', 'list'],
  [(_, name) => folds(name) || handsAll(name), 'iterates over a list', 'list'],
  [(_, name) => seeksValue(name) || seeksByTest(name), 'searches a list', 'light'],
  [(_, name) => FORMATS.test(name), 'parses or formats', 'dear'],
  [(_, name) => givenBy(name) === 'string', 'builds a string', 'light'],
];

/** Of libraries for dates and hashes. */
const FORMATS = /^(parse|parseISO|moment|dayjs|format|fromISO|toDate|digest|createHash)$/;

/** What a function does each time that is costly, itself or (to a depth of three) in what it calls. */
export function costliesIn(c: Case, place: FunctionPlace, depth = 0, seen = new Set<Node>()): Costly[] {
  const { file, node: fn } = place;
  if (depth > 3 || seen.has(fn)) return [];
  seen.add(fn);
  const found: Costly[] = [];
  // What is thrown ends the work, and its message is made once.
  for (const node of descend(fn.body, (inner) => inner.type !== 'ThrowStatement')) {
    if (node.type === 'NewExpression') {
      const text = textOf(file, node.callee);
      const given = node.arguments.length > 0;
      if (text === 'Date' && given) found.push({ file, node, what: 'creates a Date', work: 'dear' });
      else if (/^Intl\./.test(text)) found.push({ file, node, what: `creates an ${text}`, work: 'locale' });
      else if (text === 'RegExp') found.push({ file, node, what: 'creates a RegExp', work: 'dear' });
      else if (/^(Map|Set)$/.test(text) && given)
        found.push({ file, node, what: 'creates a collection', work: 'light' });
    } else if (isCall(node)) {
      const text = textOf(file, node.callee);
      const row = CALLS.find(([is]) => is(text, calleeName(node)));
      if (row) found.push({ file, node, what: row[1], work: row[2] });
      else
        for (const callee of calleesOf(c, file, node)) found.push(...costliesIn(c, callee, depth + 1, seen));
    } else if (node.type === 'BigIntLiteral')
      found.push({ file, node, what: 'computes in BigInt', work: 'light' });
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
      const inner = functionReturned(maker.node);
      if (inner) return { file: maker.file, node: inner };
    }
    return null;
  }
  if (!isMember(node)) return null;
  const root = bare(node.object);
  const binding = bindingOf(file, root);
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

/** Whether a call orders a list by a comparison. */
export const comparisonOf = (call: Node): Node | null => {
  if (!isCall(call) || !sorts(calleeName(call)) || !receiverOf(call)) return null;
  return call.arguments[0] ?? null;
};
