import type * as t from '@babel/types';
import { once } from './once.ts';
import { bare, descend, isFunction, isMember, type Node, type SourceFile } from './syntax.ts';

// Which names a file declares, and in which scope each is known.

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

interface Scopes {
  /** By scope, then by name: of several of one name in one scope the last. */
  bindings: Map<Node, Map<string, Binding>>;
  /** Every identifier of the file, by its name. */
  identifiers: Map<string, t.Identifier[]>;
}

export const scopesOf = once((file: SourceFile): Scopes => {
  const bindings: Scopes['bindings'] = new Map();
  const identifiers: Scopes['identifiers'] = new Map();
  const add = (name: string, scope: Node, node: Node, more: Partial<Binding>) => {
    let inScope = bindings.get(scope);
    if (!inScope) bindings.set(scope, (inScope = new Map()));
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
      const list = identifiers.get(node.name);
      if (list) list.push(node);
      else identifiers.set(node.name, [node]);
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
    while (at && !bindings.get(at)?.has(id.name)) at = file.parents.get(at);
    const binding = at && bindings.get(at)!.get(id.name);
    if (binding) binding.constant = false;
  }
  return { bindings, identifiers };
});

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
