import type * as t from '@babel/types';
import type { Case } from '../case/case.ts';
import { declaredBy, usesOf } from './names.ts';
import { once } from './once.ts';
import {
  type CallNode,
  type FunctionNode,
  functionName,
  isCall,
  type Node,
  type SourceFile,
} from './syntax.ts';

// Every call of a function, where all of them can be known.

export interface Site {
  file: SourceFile;
  call: CallNode | t.NewExpression;
}

/**
 * All calls of a function that the source has, whether samples fell on them or not; null where it may be called in other ways as well (a method, one
 * that is handed over or exported).
 */
export function sitesOf(c: Case, file: SourceFile, fn: FunctionNode): readonly Site[] | null {
  const name = madeName(file, fn);
  if (name !== null) {
    const sites = c
      .files()
      .flatMap((one) =>
        madeIn(one).flatMap((call) => (nameOf(call.callee) === name ? [{ file: one, call }] : [])),
      );
    return sites.length > 0 ? sites : null;
  }
  const binding = declaredBy(file, fn);
  if (!binding?.constant || isExported(file, binding.node)) return null;
  const sites: Site[] = [];
  for (const use of usesOf(file, binding)) {
    const up = file.parents.get(use);
    if (!isCall(up) || up.callee !== use) return null;
    sites.push({ file, call: up });
  }
  return sites.length > 0 ? sites : null;
}

/** Where a file makes objects, in the order of its text. */
const madeIn = once((file: SourceFile): readonly t.NewExpression[] =>
  file.nodes.filter((node) => node.type === 'NewExpression'),
);

/** The class of a constructor, or the name of a function that makes objects. */
function madeName(file: SourceFile, fn: FunctionNode): string | null {
  if (fn.type === 'ClassMethod' && fn.kind === 'constructor') {
    const owner = file.parents.get(file.parents.get(fn)!);
    return owner?.type === 'ClassDeclaration' && owner.id ? owner.id.name : null;
  }
  const name = functionName(file, fn);
  return fn.type !== 'ArrowFunctionExpression' && /^[A-Z]\w*$/.test(name) ? name : null;
}

const nameOf = (node: Node): string => (node.type === 'Identifier' ? node.name : '');

const isExported = (file: SourceFile, node: Node): boolean => {
  const up = file.parents.get(node);
  const outer = up && up.type === 'VariableDeclaration' ? file.parents.get(up) : up;
  return outer?.type === 'ExportNamedDeclaration' || outer?.type === 'ExportDefaultDeclaration';
};
