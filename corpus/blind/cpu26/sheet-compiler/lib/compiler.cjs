'use strict';

const { evaluate, print } = require('./expression.cjs');
const { SheetError } = require('./parser.cjs');

const PREFIXED = new Map([
  ['user-select', ['-webkit-user-select']],
  ['appearance', ['-webkit-appearance', '-moz-appearance']],
  ['backdrop-filter', ['-webkit-backdrop-filter']],
  ['hyphens', ['-webkit-hyphens']],
]);

class Scope {
  constructor(parent) {
    this.parent = parent;
    this.values = new Map();
  }

  lookup(name) {
    for (let scope = this; scope !== null; scope = scope.parent) {
      const value = scope.values.get(name);
      if (value !== undefined) return value;
    }
    throw new ReferenceError(`$${name} is not set`);
  }
}

const combine = (parents, selectors) => {
  if (parents.length === 0) return selectors;
  const out = [];
  for (const parent of parents) {
    for (const s of selectors) out.push(s.includes('&') ? s.replaceAll('&', parent) : `${parent} ${s}`);
  }
  return out;
};

const tight = (selector) => selector.replace(/\s*([>+~])\s*/g, '$1');

class Compiler {
  constructor(sheet, theme) {
    this.sheet = sheet;
    this.mixins = new Map();
    this.parts = [];
    this.root = new Scope(null);
    for (const [name, value] of Object.entries(theme)) this.root.values.set(name, value);
  }

  compile() {
    this.body(this.sheet.body, [], this.root);
    return this.parts.join('');
  }

  value(groups, scope) {
    if (groups.length === 1) return print(evaluate(groups[0], scope));
    return groups.map((g) => print(evaluate(g, scope))).join(',');
  }

  /** Declarations of a block come out together, what is nested in it after them. */
  body(statements, selectors, scope) {
    const own = [];
    const nested = [];
    this.gather(statements, scope, own, nested);
    if (own.length > 0 && selectors.length > 0) {
      this.parts.push(selectors.map(tight).join(','), '{', own.join(';'), '}');
    }
    for (const { node, scope: inner } of nested) {
      if (node.type === 'rule') this.body(node.body, combine(selectors, node.selectors), new Scope(inner));
      else {
        this.parts.push(node.head, '{');
        this.body(node.body, selectors, new Scope(inner));
        this.parts.push('}');
      }
    }
  }

  gather(statements, scope, own, nested) {
    for (const node of statements) {
      switch (node.type) {
        case 'declare': {
          const value = this.value(node.value, scope);
          for (const name of PREFIXED.get(node.name) ?? []) own.push(`${name}:${value}`);
          own.push(`${node.name}:${value}`);
          break;
        }
        case 'assign':
          scope.values.set(node.name, evaluate(node.value[0], scope));
          break;
        case 'mixin':
          this.mixins.set(node.name, node);
          break;
        case 'include': {
          const mixin = this.mixins.get(node.name);
          if (mixin === undefined) throw new SheetError(`no mixin ${node.name}`, this.sheet.file, node.start);
          const inner = new Scope(scope);
          mixin.params.forEach((p, i) => inner.values.set(p, evaluate(node.args[i], scope)));
          this.gather(mixin.body, inner, own, nested);
          break;
        }
        default:
          nested.push({ node, scope });
      }
    }
  }
}

module.exports = { compile: (sheet, theme) => new Compiler(sheet, theme).compile() };
