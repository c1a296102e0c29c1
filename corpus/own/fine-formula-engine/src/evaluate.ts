import type { Node } from './parser.ts';

export type Cells = (row: number, col: number) => number;

export function evaluate(node: Node, cells: Cells): number {
  switch (node.type) {
    case 'num':
      return node.value;
    case 'ref':
      return cells(node.row, node.col);
    case 'neg':
      return -evaluate(node.arg, cells);
    case 'bin': {
      const a = evaluate(node.left, cells);
      const b = evaluate(node.right, cells);
      switch (node.op) {
        case '+': return a + b;
        case '-': return a - b;
        case '*': return a * b;
        case '/': return b === 0 ? 0 : a / b;
        case '^': return a ** b;
        case '<': return a < b ? 1 : 0;
        case '>': return a > b ? 1 : 0;
        default: return a === b ? 1 : 0;
      }
    }
    case 'call':
      return call(node.name, node.args, cells);
  }
}

function call(name: string, args: Node[], cells: Cells): number {
  if (name === 'IF') return evaluate(evaluate(args[0], cells) ? args[1] : args[2], cells);
  let acc = evaluate(args[0], cells);
  if (name === 'ABS') return Math.abs(acc);
  if (name === 'ROUND') return Math.round(acc);
  for (let i = 1; i < args.length; i++) {
    const v = evaluate(args[i], cells);
    acc = name === 'SUM' ? acc + v : name === 'MIN' ? Math.min(acc, v) : Math.max(acc, v);
  }
  return acc;
}
