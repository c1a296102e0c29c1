class Scope {
  constructor(parent) {
    this.parent = parent;
    this.names = new Map();
  }

  declare(name, line) {
    this.names.set(name, { line, uses: 0 });
  }

  use(name) {
    for (let scope = this; scope !== null; scope = scope.parent) {
      const entry = scope.names.get(name);
      if (entry) {
        entry.uses++;
        return;
      }
    }
  }
}

function declarePattern(scope, node) {
  if (node.type === 'Identifier') scope.declare(node.name, node.loc.start.line);
  else if (node.type === 'AssignmentPattern') declarePattern(scope, node.left);
}

/** Function names are known in their whole block. */
function hoist(scope, body) {
  for (const node of body) if (node.type === 'FunctionDeclaration') scope.declare(node.id.name, node.loc.start.line);
}

export function unusedNames(program) {
  const unused = [];

  function close(scope) {
    for (const [name, { line, uses }] of scope.names) if (uses === 0) unused.push({ name, line });
  }

  function visit(node, scope) {
    switch (node.type) {
      case 'Identifier':
        scope.use(node.name);
        return;
      case 'MemberExpression':
        visit(node.object, scope);
        if (node.computed) visit(node.property, scope);
        return;
      case 'Property':
        visit(node.value, scope);
        return;
      case 'ExportSpecifier':
        visit(node.local, scope);
        return;
      case 'VariableDeclarator':
        declarePattern(scope, node.id);
        if (node.init) visit(node.init, scope);
        return;
      case 'FunctionDeclaration':
      case 'ArrowFunctionExpression': {
        const inner = new Scope(scope);
        for (const param of node.params) {
          declarePattern(inner, param);
          if (param.type === 'AssignmentPattern') visit(param.right, inner);
        }
        visit(node.body, inner);
        close(inner);
        return;
      }
      case 'ForStatement':
      case 'BlockStatement':
      case 'Program': {
        const inner = new Scope(scope);
        if (Array.isArray(node.body)) hoist(inner, node.body);
        children(node, inner);
        close(inner);
        return;
      }
      default:
        children(node, scope);
    }
  }

  function children(node, scope) {
    for (const key in node) {
      const value = node[key];
      if (value === null || typeof value !== 'object' || key === 'loc') continue;
      if (Array.isArray(value)) {
        for (const item of value) if (item !== null) visit(item, scope);
      } else if (typeof value.type === 'string') visit(value, scope);
    }
  }

  visit(program, null);
  return unused;
}
