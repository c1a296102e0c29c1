import type { Node } from 'acorn';

type Any = any;

export interface Summary {
  imports: Array<{ from: string; name: string }>;
  exports: string[];
  free: Map<string, number>;
  unused: string[];
  functions: number;
  deepest: number;
}

class Scope {
  readonly names = new Map<string, number>();
  readonly parent: Scope | null;
  readonly depth: number;
  constructor(parent: Scope | null) {
    this.parent = parent;
    this.depth = parent ? parent.depth + 1 : 0;
  }
}

/** One walk declares and resolves; names used before their declaration are settled when a scope closes. */
export function summarise(program: Node): Summary {
  const out: Summary = { imports: [], exports: [], free: new Map(), unused: [], functions: 0, deepest: 0 };
  let scope = new Scope(null);
  let pending: string[] = [];

  const declare = (pattern: Any): void => {
    if (!pattern) return;
    switch (pattern.type) {
      case 'Identifier': scope.names.set(pattern.name, 0); break;
      case 'ObjectPattern': for (const p of pattern.properties) declare(p.value ?? p.argument); break;
      case 'ArrayPattern': pattern.elements.forEach(declare); break;
      case 'AssignmentPattern': declare(pattern.left); visit(pattern.right); break;
      case 'RestElement': declare(pattern.argument); break;
    }
  };

  const within = (run: () => void): void => {
    const outer = pending;
    pending = [];
    scope = new Scope(scope);
    if (scope.depth > out.deepest) out.deepest = scope.depth;
    run();
    for (const name of pending) {
      const uses = scope.names.get(name);
      if (uses === undefined) outer.push(name);
      else scope.names.set(name, uses + 1);
    }
    for (const [name, uses] of scope.names) if (uses === 0 && scope.depth > 1) out.unused.push(name);
    pending = outer;
    scope = scope.parent!;
  };

  const callable = (node: Any): void => {
    out.functions++;
    within(() => {
      node.params.forEach(declare);
      if (node.body.type === 'BlockStatement') node.body.body.forEach(visit);
      else visit(node.body);
    });
  };

  function visit(node: Any): void {
    if (!node) return;
    switch (node.type) {
      case 'Identifier': pending.push(node.name); return;
      case 'ImportDeclaration':
        for (const s of node.specifiers) {
          scope.names.set(s.local.name, 0);
          out.imports.push({ from: node.source.value, name: s.imported.name });
        }
        return;
      case 'ExportNamedDeclaration': out.exports.push(node.declaration.id.name); visit(node.declaration); return;
      case 'FunctionDeclaration': scope.names.set(node.id.name, 0); callable(node); return;
      case 'FunctionExpression':
      case 'ArrowFunctionExpression': callable(node); return;
      case 'ClassDeclaration': scope.names.set(node.id.name, 0); node.body.body.forEach(visit); return;
      case 'MethodDefinition':
      case 'PropertyDefinition': if (node.computed) visit(node.key); visit(node.value); return;
      case 'VariableDeclaration': for (const d of node.declarations) { visit(d.init); declare(d.id); } return;
      case 'BlockStatement': within(() => node.body.forEach(visit)); return;
      case 'ForOfStatement': within(() => { visit(node.right); declare(node.left.declarations[0].id); visit(node.body); }); return;
      case 'CatchClause': within(() => { declare(node.param); visit(node.body); }); return;
      case 'MemberExpression': visit(node.object); if (node.computed) visit(node.property); return;
      case 'Property': if (node.computed) visit(node.key); visit(node.value); return;
      case 'Literal':
      case 'TemplateElement': return;
    }
    for (const key in node) {
      const child = node[key];
      if (child === null || typeof child !== 'object') continue;
      if (Array.isArray(child)) child.forEach(visit);
      else if (typeof child.type === 'string') visit(child);
    }
  }

  within(() => (program as Any).body.forEach(visit));
  for (const name of pending) out.free.set(name, (out.free.get(name) ?? 0) + 1);
  return out;
}
