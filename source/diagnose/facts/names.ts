import type * as t from '@babel/types';
import {
  bare,
  contains,
  descend,
  type FunctionNode,
  isFunction,
  isMember,
  type Node,
  type SourceFile,
} from './syntax.ts';

// Scopes: what a name stands for, and where it is used.

export interface Binding {
  name: string;
  /** The declarator, parameter, function, class or import that makes it. */
  node: Node;
  /** The block, function or program in which it is known. */
  scope: Node;
  /** Initial value, where the declaration has one. */
  init: Node | null;
  annotation: Node | null;
  /** The loop variable of a `for … of` or `for … in`. */
  iterates: Node | null;
  parameter: boolean;
  /** Never given another value after its declaration, however that is spelt. */
  constant: boolean;
}

/** Which parameter of a function a binding is; -1 for all others. */
export const parameterIndex = (fn: Node | null, binding: Binding | null): number =>
  isFunction(fn) && binding ? (fn.params as Node[]).indexOf(binding.node) : -1;

interface Names {
  /** By scope, then by name: of several of one name in one scope the last. */
  bindings: Map<Node, Map<string, Binding>>;
  /** Mentions of each binding, made for all bindings of a name at once. */
  mentions: Map<string, Map<Binding, t.Identifier[]>>;
  uses: Map<string, t.Identifier[]>;
  /** Who declares an identifier, of those that somebody asked for. */
  resolved: Map<t.Identifier, Binding | null>;
}

const known = new WeakMap<SourceFile, Names>();

function namesOf(file: SourceFile): Names {
  let names = known.get(file);
  if (!names) {
    names = gather(file);
    known.set(file, names);
  }
  return names;
}

/** Who declares an identifier; null for globals and names the file does not declare. */
export function resolve(file: SourceFile, id: t.Identifier): Binding | null {
  const { resolved } = namesOf(file);
  let binding = resolved.get(id);
  if (binding === undefined) resolved.set(id, (binding = declared(file, id)));
  return binding;
}

function declared(file: SourceFile, id: t.Identifier): Binding | null {
  const { bindings } = namesOf(file);
  for (let at: Node | undefined = id; at; at = file.parents.get(at)) {
    const binding = bindings.get(at)?.get(id.name);
    if (binding) return binding;
  }
  return null;
}

/** The name that a function is declared by: `function load() {}`, `const load = () => {}`; null of a method and of one that has none. */
export function declaredBy(file: SourceFile, fn: FunctionNode): Binding | null {
  const up = file.parents.get(fn);
  const id =
    fn.type === 'FunctionDeclaration'
      ? fn.id
      : up?.type === 'VariableDeclarator' && up.init === fn
        ? up.id
        : null;
  return id?.type === 'Identifier' ? resolve(file, id) : null;
}

/** What a module declares by a name at its top level. */
export const declaredIn = (file: SourceFile, name: string): Binding | null =>
  namesOf(file).bindings.get(file.program)?.get(name) ?? null;

/** Whether a name stands for one value as long as the program runs: a global, or a name of the module that is bound once. */
export function isBoundOnce(file: SourceFile, id: t.Identifier): boolean {
  const binding = resolve(file, id);
  return binding === null || (binding.scope === file.program && binding.constant);
}

/** What a name that is bound once was given; any other expression as it is. */
export function constantBehind(file: SourceFile, expression: Node): Node {
  const node = bare(expression);
  const binding = node.type === 'Identifier' ? resolve(file, node) : null;
  return binding?.constant && binding.init && binding.node.type === 'VariableDeclarator'
    ? bare(binding.init)
    : node;
}

/** Every mention of a binding in its scope, its declaration left out. */
export function usesOf(file: SourceFile, binding: Binding): t.Identifier[] {
  const { mentions, uses } = namesOf(file);
  let byBinding = mentions.get(binding.name);
  if (!byBinding) {
    byBinding = new Map();
    for (const id of uses.get(binding.name) ?? []) {
      const owner = resolve(file, id);
      if (!owner || contains(declaredId(owner), id)) continue;
      const list = byBinding.get(owner);
      if (list) list.push(id);
      else byBinding.set(owner, [id]);
    }
    mentions.set(binding.name, byBinding);
  }
  return byBinding.get(binding) ?? [];
}

const declaredId = (binding: Binding): Node =>
  binding.node.type === 'VariableDeclarator'
    ? binding.node.id
    : 'id' in binding.node && binding.node.id
      ? (binding.node.id as Node)
      : binding.node;

function gather(file: SourceFile): Names {
  const names: Names = {
    bindings: new Map(),
    mentions: new Map(),
    uses: new Map(),
    resolved: new Map(),
  };
  const add = (name: string, scope: Node, node: Node, more: Partial<Binding>) => {
    let inScope = names.bindings.get(scope);
    if (!inScope) names.bindings.set(scope, (inScope = new Map()));
    inScope.set(name, {
      name,
      node,
      scope,
      init: null,
      annotation: null,
      iterates: null,
      parameter: false,
      constant: false,
      ...more,
    });
  };
  const written: t.Identifier[] = [];
  for (const node of file.nodes) {
    const target = writtenBy(node);
    if (target && target.type !== 'VariableDeclaration') written.push(...identifiersOf(target));
    if (node.type === 'Identifier') {
      const list = names.uses.get(node.name);
      if (list) list.push(node);
      else names.uses.set(node.name, [node]);
      continue;
    }
    if (node.type === 'VariableDeclaration') {
      const scope = scopeOf(file, node, node.kind === 'var');
      const loop = file.parents.get(node);
      for (const declarator of node.declarations) {
        const constant = node.kind === 'const' || declarator.init != null;
        const iterates =
          (loop?.type === 'ForOfStatement' || loop?.type === 'ForInStatement') && loop.left === node
            ? loop.right
            : null;
        for (const id of identifiersOf(declarator.id)) {
          const own = declarator.id === id;
          add(id.name, scope, declarator, {
            init: own ? (declarator.init ?? null) : null,
            annotation: id.typeAnnotation ?? null,
            iterates,
            constant,
          });
        }
      }
    } else if (isFunction(node)) {
      for (const parameter of node.params)
        for (const id of identifiersOf(parameter))
          add(id.name, node, id, {
            parameter: true,
            annotation: id.typeAnnotation ?? null,
            init: parameter.type === 'AssignmentPattern' && parameter.left === id ? parameter.right : null,
          });
      if (node.type === 'FunctionDeclaration' && node.id)
        add(node.id.name, scopeOf(file, node, false), node, { constant: true });
    } else if (node.type === 'ClassDeclaration' && node.id) {
      add(node.id.name, scopeOf(file, node, false), node, { constant: true });
    } else if (node.type === 'ImportDeclaration') {
      for (const specifier of node.specifiers)
        add(specifier.local.name, file.program, specifier, { constant: true });
    } else if (node.type === 'CatchClause' && node.param) {
      for (const id of identifiersOf(node.param)) add(id.name, node, id, {});
    }
  }
  for (const id of written) {
    let at: Node | undefined = id;
    while (at && !names.bindings.get(at)?.has(id.name)) at = file.parents.get(at);
    const binding = at && names.bindings.get(at)!.get(id.name);
    if (binding) binding.constant = false;
  }
  return names;
}

/** What a node gives another value. Members within it are not told from names here: too many are better than too few. */
const writtenBy = (node: Node): Node | null =>
  node.type === 'AssignmentExpression'
    ? isMember(bare(node.left))
      ? null
      : node.left
    : node.type === 'UpdateExpression'
      ? isMember(bare(node.argument))
        ? null
        : node.argument
      : node.type === 'ForOfStatement' || node.type === 'ForInStatement'
        ? node.left
        : null;

function scopeOf(file: SourceFile, node: Node, functionWide: boolean): Node {
  for (let at = file.parents.get(node); at; at = file.parents.get(at)) {
    if (isFunction(at) || at.type === 'Program') return at;
    if (
      !functionWide &&
      (at.type === 'BlockStatement' ||
        at.type === 'ForStatement' ||
        at.type === 'ForOfStatement' ||
        at.type === 'ForInStatement')
    )
      return at;
  }
  return file.program;
}

export function identifiersOf(pattern: Node): t.Identifier[] {
  if (pattern.type === 'Identifier') return [pattern];
  return descend(pattern, (node) => node.type !== 'TSTypeAnnotation' && !isFunction(node)).filter(
    (node): node is t.Identifier => node.type === 'Identifier',
  );
}

/** Free names of a piece of code: what it mentions and does not declare within itself. */
export function freeNames(file: SourceFile, root: Node): Map<string, Binding | null> {
  const free = new Map<string, Binding | null>();
  for (const node of descend(root)) {
    if (node.type !== 'Identifier' || free.has(node.name)) continue;
    const parent = file.parents.get(node);
    if (isMember(parent) && parent.property === node && !parent.computed) continue;
    if (
      (parent?.type === 'ObjectProperty' ||
        parent?.type === 'ClassMethod' ||
        parent?.type === 'ObjectMethod' ||
        parent?.type === 'ClassProperty') &&
      parent.key === node &&
      !parent.computed &&
      !(parent.type === 'ObjectProperty' && parent.shorthand)
    )
      continue;
    if (inType(file, node, root)) continue;
    const binding = resolve(file, node);
    if (binding && contains(root, binding.node) && binding.node !== root) continue;
    if (binding && contains(root, binding.scope)) continue;
    free.set(node.name, binding);
  }
  return free;
}

function inType(file: SourceFile, node: Node, root: Node): boolean {
  for (let at: Node | undefined = node; at && at !== root; at = file.parents.get(at))
    if (at.type.startsWith('TS') && !/^TS(As|NonNull|Satisfies)/.test(at.type)) return true;
  return false;
}
