'use strict';

// The two rewrites of a release build: constant flags and tracked calls.
class Rewriter {
  constructor(flags) {
    this.flags = flags;
    this.replaced = 0;
    this.calls = new Map();
  }

  run(node) {
    if (Array.isArray(node)) {
      node.forEach((child, i) => { node[i] = this.run(child); });
      return node;
    }
    if (!node || typeof node.type !== 'string') return node;
    for (const key of Object.keys(node)) {
      const value = node[key];
      if (value && typeof value === 'object' && !/^(loc|tokens|comments|leadingComments|trailingComments|extra)$/.test(key)) node[key] = this.run(value);
    }
    return this[node.type] ? this[node.type](node) : node;
  }

  ConditionalExpression(node) {
    if (node.test.type !== 'BooleanLiteral') return node;
    return node.test.value ? node.consequent : node.alternate;
  }

  Identifier(node) {
    if (!(node.name in this.flags)) return node;
    this.replaced++;
    return { type: 'BooleanLiteral', value: this.flags[node.name], start: node.start, end: node.end, loc: node.loc };
  }

  CallExpression(node) {
    const { callee } = node;
    if (callee.type === 'MemberExpression' && !callee.computed) {
      const name = callee.property.name;
      this.calls.set(name, (this.calls.get(name) || 0) + 1);
    }
    return node;
  }
}

module.exports = Rewriter;
