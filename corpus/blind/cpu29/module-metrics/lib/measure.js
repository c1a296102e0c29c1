'use strict';

const BRANCHES = new Set(['IfStatement', 'ConditionalExpression', 'ForStatement', 'ForOfStatement', 'ForInStatement', 'WhileStatement', 'DoWhileStatement', 'CatchClause', 'SwitchCase']);
const NESTING = new Set(['IfStatement', 'ForStatement', 'ForOfStatement', 'WhileStatement', 'TryStatement']);
const FUNCTIONS = new Set(['FunctionDeclaration', 'FunctionExpression', 'ArrowFunctionExpression']);
const LEAVES = ['Identifier', 'Literal', 'TemplateElement', 'ThisExpression', 'EmptyStatement'];

// The child-bearing keys per node type, learnt from the first node of the type.
const childKeys = new Map();

function keysOf(node) {
  let keys = childKeys.get(node.type);
  if (keys === undefined) {
    keys = Object.keys(node).filter((k) => k !== 'type' && k !== 'start' && k !== 'end' && typeof node[k] !== 'string' && typeof node[k] !== 'boolean');
    childKeys.set(node.type, keys);
  }
  return keys;
}

class FunctionScope {
  constructor(name, start) {
    this.name = name;
    this.start = start;
    this.complexity = 1;
    this.deepest = 0;
    this.statements = 0;
    this.operators = new Map();
    this.operands = new Map();
  }

  volume() {
    let n = 0;
    for (const c of this.operators.values()) n += c;
    for (const c of this.operands.values()) n += c;
    return n * Math.log2(this.operators.size + this.operands.size || 1);
  }
}

const bump = (map, key) => map.set(key, (map.get(key) ?? 0) + 1);

function measure(ast) {
  const done = [];
  const imports = [];
  const top = new FunctionScope('(module)', 0);

  const visit = (node, scope, depth, hint) => {
    const { type } = node;
    if (type === 'Identifier') return bump(scope.operands, node.name);
    if (type === 'Literal') return bump(scope.operands, node.raw);
    if (LEAVES.includes(type)) return;
    if (type === 'ImportDeclaration') imports.push(node.source.value);
    if (FUNCTIONS.has(type)) {
      scope = new FunctionScope(node.id?.name ?? hint ?? '(arrow)', node.start);
      done.push(scope);
      depth = 0;
    } else if (BRANCHES.has(type)) scope.complexity++;
    else if (type === 'LogicalExpression') scope.complexity++;
    if (NESTING.has(type)) {
      depth++;
      if (depth > scope.deepest) scope.deepest = depth;
    }
    if (type.endsWith('Statement')) scope.statements++;
    bump(scope.operators, node.operator ?? type);
    const name = type === 'MethodDefinition' ? node.key.name : undefined;
    for (const key of keysOf(node)) {
      const child = node[key];
      if (child === null || typeof child !== 'object') continue;
      if (Array.isArray(child)) {
        for (const item of child) if (item !== null) visit(item, scope, depth, name);
      } else if (typeof child.type === 'string') visit(child, scope, depth, name);
    }
  };

  visit(ast, top, 0);
  return { imports, functions: done, top };
}

module.exports = { measure };
