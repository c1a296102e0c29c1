import type { Expr } from '../sql/parser.ts';
import type { Column } from '../storage/column.ts';

export interface Bound { column: Column; rows: Int32Array | null }
export type Resolve = (name: string) => Bound;
export type Evaluator = (row: number) => number;

/** Turns an expression into a closure over typed columns; words are compared by their codes. */
export function compileExpr(e: Expr, resolve: Resolve): Evaluator {
  switch (e.kind) {
    case 'number': { const v = e.value; return () => v; }
    case 'column': {
      const { column, rows } = resolve(e.name);
      const { data } = column;
      return rows ? (r) => data[rows[r]] : (r) => data[r];
    }
    case 'in': {
      if (e.column.kind !== 'column') throw new Error('IN needs a column');
      const { column } = resolve(e.column.name);
      const wanted = new Set(e.values.map((v) => (column.kind === 'word' ? column.codeOf(v) : Number(v))));
      const value = compileExpr(e.column, resolve);
      return (r) => (wanted.has(value(r)) ? 1 : 0);
    }
    case 'binary': return compileBinary(e, resolve);
    default: throw new Error(`${e.kind} is not allowed here`);
  }
}

function compileBinary(e: Expr & { kind: 'binary' }, resolve: Resolve): Evaluator {
  if (e.right.kind === 'string' && e.left.kind === 'column') {
    const code = resolve(e.left.name).column.codeOf(e.right.value);
    const value = compileExpr(e.left, resolve);
    if (e.op === '=') return (r) => (value(r) === code ? 1 : 0);
    if (e.op === '<>') return (r) => (value(r) !== code ? 1 : 0);
    throw new Error(`words have no ${e.op}`);
  }
  const a = compileExpr(e.left, resolve);
  const b = compileExpr(e.right, resolve);
  switch (e.op) {
    case 'and': return (r) => (a(r) && b(r) ? 1 : 0);
    case 'or': return (r) => (a(r) || b(r) ? 1 : 0);
    case '=': return (r) => (a(r) === b(r) ? 1 : 0);
    case '<>': return (r) => (a(r) !== b(r) ? 1 : 0);
    case '<': return (r) => (a(r) < b(r) ? 1 : 0);
    case '<=': return (r) => (a(r) <= b(r) ? 1 : 0);
    case '>': return (r) => (a(r) > b(r) ? 1 : 0);
    case '>=': return (r) => (a(r) >= b(r) ? 1 : 0);
    case '+': return (r) => a(r) + b(r);
    case '-': return (r) => a(r) - b(r);
    case '*': return (r) => a(r) * b(r);
    case '/': return (r) => a(r) / b(r);
    default: throw new Error(`operator ${e.op}`);
  }
}
