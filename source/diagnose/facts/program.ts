import type { Case } from '../case/case.ts';
import { functionOf, valueBehind } from './imports.ts';
import { once } from './once.ts';
import {
  bare,
  type CallNode,
  contains,
  type FunctionNode,
  functionName,
  isFunction,
  isMember,
  type Node,
  propertyName,
  type SourceFile,
} from './syntax.ts';

// The functions that a call may run, across the files of the program.

export interface FunctionPlace {
  file: SourceFile;
  node: FunctionNode;
}

/** A file's functions by their names. */
const namedIn = once((file: SourceFile) => {
  const names = new Map<string, FunctionNode[]>();
  for (const fn of file.functions) {
    const name = functionName(file, fn);
    const list = names.get(name);
    if (list) list.push(fn);
    else names.set(name, [fn]);
  }
  return names;
});

/** The same over all files that the recording's hot functions stand in. */
const namedAnywhere = once((c: Case) => {
  const names = new Map<string, FunctionPlace[]>();
  for (const file of c.files())
    for (const [own, functions] of namedIn(file)) {
      if (own === '') continue;
      const places = functions.map((node) => ({ file, node }));
      names.set(own, [...(names.get(own) ?? []), ...places]);
    }
  return names;
});

/** The functions of a name in all files that the recording's hot functions stand in. */
export const functionsNamed = (c: Case, name: string): readonly FunctionPlace[] =>
  namedAnywhere(c).get(name) ?? [];

/** More functions of one name than this, and a call by that name says nothing. */
const NAMESAKES = 4;

/**
 * The functions that a call may run: of its file, of a file that it imports, or, of a method, those of that name in the recording's files. Empty
 * where none is known.
 */
export const calleesOf = (c: Case, file: SourceFile, call: CallNode): readonly FunctionPlace[] =>
  functionsOf(c, file, call.callee);

/** The functions that an expression may stand for, as one that is called or handed over. */
export function functionsOf(c: Case, file: SourceFile, expression: Node): readonly FunctionPlace[] {
  const callee = bare(expression);
  if (isFunction(callee)) return [{ file, node: callee }];
  if (callee.type === 'Identifier') {
    const found = functionOf(c, file, callee);
    return found ? [found] : [];
  }
  if (!isMember(callee)) return [];
  const name = propertyName(callee);
  if (name === '') return [];
  if (bare(callee.object).type === 'ThisExpression') {
    const own = methodBeside(file, callee, name);
    if (own) return [{ file, node: own }];
  }
  const value = valueBehind(c, file, callee);
  if (value && isFunction(value.node)) return [{ file: value.file, node: value.node }];
  const named = functionsNamed(c, name);
  return named.length <= NAMESAKES ? named : [];
}

/** The method of that name of the class or object literal around a node. */
function methodBeside(file: SourceFile, node: Node, name: string): FunctionNode | null {
  for (let at = file.parents.get(node); at; at = file.parents.get(at)) {
    if (at.type !== 'ClassBody' && at.type !== 'ObjectExpression') continue;
    const body = at;
    const own = namedIn(file)
      .get(name)
      ?.find((fn) => contains(body, fn) && memberOf(file, fn) === body);
    if (own) return own;
  }
  return null;
}

const memberOf = (file: SourceFile, fn: FunctionNode): Node | undefined => {
  const parent = file.parents.get(fn);
  return parent?.type === 'ClassProperty' || parent?.type === 'ObjectProperty'
    ? file.parents.get(parent)
    : parent;
};
