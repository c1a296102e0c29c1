'use strict';

const BINARY = {
  '+': (a, b) => a + b,
  '-': (a, b) => a - b,
  '*': (a, b) => a * b,
  '/': (a, b) => (b === 0 ? 0 : a / b),
  '<': (a, b) => (a < b ? 1 : 0),
  '>': (a, b) => (a > b ? 1 : 0),
  '<=': (a, b) => (a <= b ? 1 : 0),
  '>=': (a, b) => (a >= b ? 1 : 0),
  '==': (a, b) => (a === b ? 1 : 0),
};

const FUNCTIONS = {
  min: (args) => Math.min(...args),
  max: (args) => Math.max(...args),
  mean: (args) => args.reduce((sum, v) => sum + v, 0) / args.length,
  spread: (args) => Math.max(...args) - Math.min(...args),
};

/** Turns a formula tree into a closure over one filled-in sheet. */
function compile(node) {
  switch (node.kind) {
    case 'number':
      return () => node.value;
    case 'answer':
      return (sheet) => sheet[node.index];
    case 'negative': {
      const operand = compile(node.operand);
      return (sheet) => -operand(sheet);
    }
    case 'binary': {
      const left = compile(node.left);
      const right = compile(node.right);
      if (node.op === 'and') return (sheet) => (left(sheet) ? right(sheet) : 0);
      if (node.op === 'or') return (sheet) => left(sheet) || right(sheet);
      const apply = BINARY[node.op];
      return (sheet) => apply(left(sheet), right(sheet));
    }
    case 'call': {
      const args = node.args.map(compile);
      if (node.fn === 'if') return (sheet) => (args[0](sheet) ? args[1](sheet) : args[2](sheet));
      const apply = FUNCTIONS[node.fn];
      if (!apply) throw new Error(`unknown function ${node.fn}`);
      return (sheet) => apply(args.map((arg) => arg(sheet)));
    }
    default:
      throw new Error(`unknown node ${node.kind}`);
  }
}

module.exports = { compile };
