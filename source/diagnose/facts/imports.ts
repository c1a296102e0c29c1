import { dirname, resolve as pathOf } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Case } from '../case/case.ts';
import { resolve } from './names.ts';
import { type FunctionNode, functionName, isCall, isFunction, type Node, type SourceFile } from './syntax.ts';

const ENDINGS = ['', '.js', '.ts', '.mjs', '.cjs', '.tsx', '/index.js', '/index.ts'];

/** The function that a name stands for in a file: its own, or one of a file beside it that it gets by `import` or `require`. */
export function functionOf(
  c: Case,
  file: SourceFile,
  id: Node,
): { file: SourceFile; node: FunctionNode } | null {
  const binding = id.type === 'Identifier' ? resolve(file, id) : null;
  if (!binding) return null;
  if (isFunction(binding.node)) return { file, node: binding.node };
  if (isFunction(binding.init)) return { file, node: binding.init };
  const from = originOf(file, binding.node, binding.init);
  const other = from === null || !from.startsWith('.') ? null : open(c, pathOf(dirname(file.path), from));
  const node = other?.functions.find((one) => functionName(other, one) === binding.name);
  return other && node ? { file: other, node } : null;
}

function originOf(file: SourceFile, node: Node, init: Node | null): string | null {
  const declaration = file.parents.get(node);
  if (declaration?.type === 'ImportDeclaration') return declaration.source.value;
  const made = node.type === 'VariableDeclarator' ? (init ?? node.init) : null;
  const [path] = isCall(made) ? made.arguments : [];
  const required = isCall(made) && made.callee.type === 'Identifier' && made.callee.name === 'require';
  return required && path?.type === 'StringLiteral' ? path.value : null;
}

function open(c: Case, path: string): SourceFile | null {
  for (const ending of ENDINGS) {
    const file = c.parsed(pathToFileURL(path + ending).href);
    if (file) return file;
  }
  return null;
}
