import type * as t from '@babel/types';
import { onceEach } from './once.ts';
import { type Binding, scopesOf } from './scopes.ts';
import { bare, contains, type FunctionNode, isFunction, type Node, type SourceFile } from './syntax.ts';

// What a name stands for, and where it is used.

export type { Binding };

/** Which parameter of a function a binding is; -1 for all others. */
export const parameterIndex = (fn: Node | null, binding: Binding | null): number =>
  isFunction(fn) && binding ? (fn.params as Node[]).indexOf(binding.node) : -1;

/** Who declares an identifier; null for globals and names the file does not declare. */
export const resolve = onceEach((file: SourceFile, id: t.Identifier): Binding | null => {
  const { bindings } = scopesOf(file);
  for (let at: Node | undefined = id; at; at = file.parents.get(at)) {
    const binding = bindings.get(at)?.get(id.name);
    if (binding) return binding;
  }
  return null;
});

/** What declares the name that an expression is; null of any other expression, and of globals. */
export const bindingOf = (file: SourceFile, node: Node | null | undefined): Binding | null =>
  node?.type === 'Identifier' ? resolve(file, node) : null;

/** The name that a function is declared by: `function load() {}`, `const load = () => {}`; null of a method and of one that has none. */
export function declaredBy(file: SourceFile, fn: FunctionNode): Binding | null {
  const up = file.parents.get(fn);
  const id =
    fn.type === 'FunctionDeclaration'
      ? fn.id
      : up?.type === 'VariableDeclarator' && up.init === fn
        ? up.id
        : null;
  return bindingOf(file, id);
}

/** What a module declares by a name at its top level. */
export const declaredIn = (file: SourceFile, name: string): Binding | null =>
  scopesOf(file).bindings.get(file.program)?.get(name) ?? null;

/** Whether a name stands for one value as long as the program runs: a global, or a name of the module that is bound once. */
export function isBoundOnce(file: SourceFile, id: t.Identifier): boolean {
  const binding = resolve(file, id);
  return binding === null || (binding.scope === file.program && binding.constant);
}

/** What a name that is bound once was given; any other expression as it is. */
export function constantBehind(file: SourceFile, expression: Node): Node {
  const node = bare(expression);
  const binding = bindingOf(file, node);
  return binding?.constant && binding.init && binding.node.type === 'VariableDeclarator'
    ? bare(binding.init)
    : node;
}

/** Every mention of a binding in its scope, its declaration left out. */
export const usesOf = (file: SourceFile, binding: Binding): t.Identifier[] =>
  usesByName(file, binding.name).get(binding) ?? [];

/** Mentions of all bindings of a name, by the binding. */
const usesByName = onceEach((file: SourceFile, name: string) => {
  const byBinding = new Map<Binding, t.Identifier[]>();
  for (const id of scopesOf(file).identifiers.get(name) ?? []) {
    const owner = resolve(file, id);
    if (!owner || contains(declaredId(owner), id)) continue;
    const list = byBinding.get(owner);
    if (list) list.push(id);
    else byBinding.set(owner, [id]);
  }
  return byBinding;
});

const declaredId = (binding: Binding): Node =>
  binding.node.type === 'VariableDeclarator'
    ? binding.node.id
    : 'id' in binding.node && binding.node.id
      ? (binding.node.id as Node)
      : binding.node;
