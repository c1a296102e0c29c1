import { basename } from 'node:path';
import type { FrameLabel } from '../../cpu/query.ts';
import {
  calleeName,
  enclosingFunction,
  type FunctionNode,
  functionName,
  isCall,
  isFunction,
  type SourceFile,
} from '../facts/syntax.ts';
import type { Unit } from './unit.ts';

// What a function is called: by its own name, or by what it is given to or returned from.

export function describe(
  file: SourceFile,
  node: NonNullable<Unit['node']>,
  label: FrameLabel,
  original: boolean,
): FrameLabel {
  const url = original ? file.path : label.url;
  if (node.type === 'Program')
    return { name: `the top level of ${basename(file.path)}`, url, line: 1, column: 1 };
  const start = isFunction(node) ? node.loc!.start : { line: 1, column: 0 };
  const name =
    className(file, node) || functionName(file, node) || callbackName(file, node) || returnedName(file, node);
  return { name: name || label.name, url, line: start.line, column: start.column + 1 };
}

/** A constructor is called by its class's name, as V8 calls it. */
function className(file: SourceFile, fn: FunctionNode): string {
  if (fn.type !== 'ClassMethod' || fn.kind !== 'constructor') return '';
  const made = file.parents.get(file.parents.get(fn)!);
  return (made?.type === 'ClassDeclaration' || made?.type === 'ClassExpression') && made.id
    ? made.id.name
    : '';
}

/** A function without a name is known by the one that returns it. */
function returnedName(file: SourceFile, fn: FunctionNode): string {
  const up = file.parents.get(fn);
  const outer = enclosingFunction(file, fn);
  const name = outer ? functionName(file, outer) : '';
  return name !== '' && (up?.type === 'ReturnStatement' || up === outer)
    ? `the function that ${name} returns`
    : '';
}

/** A handler without a name is known by whom it was given to: `app.get callback`, `Promise callback`. */
function callbackName(file: SourceFile, fn: FunctionNode): string {
  const call = file.parents.get(fn);
  if (!isCall(call) && call?.type !== 'NewExpression') return '';
  const name = calleeName(call);
  return name === '' ? '' : `${name} callback`;
}
