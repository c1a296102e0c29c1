import { parseSelect, type Select } from '../sql/parser.ts';
import type { Table } from '../storage/table.ts';
import type { Value } from '../storage/column.ts';
import { compileExpr, type Bound, type Resolve } from './compile.ts';
import { accumulator, type Accumulator } from './aggregate.ts';

export class Engine {
  #tables = new Map<string, Table>();
  add(table: Table): this { this.#tables.set(table.name, table); return this; }

  #table(name: string): Table {
    const t = this.#tables.get(name);
    if (!t) throw new Error(`no table ${name}`);
    return t;
  }

  /** Rows of the left table that have a partner, with the partner's row beside them (keys of the right are unique). */
  #join(left: Table, right: Table, on: { left: string; right: string }) {
    const rightKey = right.column(on.right);
    const at = new Map<number, number>();
    for (let r = 0; r < right.rows; r++) at.set(rightKey.data[r], r);
    const { data } = left.column(on.left);
    const leftRows = new Int32Array(left.rows);
    const rightRows = new Int32Array(left.rows);
    let n = 0;
    for (let r = 0; r < left.rows; r++) {
      const hit = at.get(data[r]);
      if (hit === undefined) continue;
      leftRows[n] = r;
      rightRows[n++] = hit;
    }
    return { n, leftRows, rightRows };
  }

  query(sql: string): Value[][] {
    const q: Select = parseSelect(sql);
    const left = this.#table(q.from);
    let n = left.rows;
    let leftRows: Int32Array | null = null;
    let rightRows: Int32Array | null = null;
    const right = q.join ? this.#table(q.join.table) : null;
    if (q.join && right) ({ n, leftRows, rightRows } = this.#join(left, right, q.join));
    const resolve: Resolve = (name): Bound => {
      if (right?.columns.has(name)) return { column: right.column(name), rows: rightRows };
      return { column: left.column(name), rows: leftRows };
    };

    const where = q.where ? compileExpr(q.where, resolve) : null;
    if (q.groupBy.length > 3) throw new Error('at most three columns to group by');
    const keys = q.groupBy.map((k) => ({ bound: resolve(k), value: compileExpr({ kind: 'column', name: k }, resolve) }));
    const accumulators: (Accumulator | null)[] = q.items.map(({ expr }) =>
      (expr.kind === 'aggregate' ? accumulator(expr.fn, expr.arg && compileExpr(expr.arg, resolve)) : null));

    const groups = new Map<number, number>();
    const firstRow: number[] = [];
    for (let row = 0; row < n; row++) {
      if (where && !where(row)) continue;
      let key = 0;
      for (let k = 0; k < keys.length; k++) key = key * 65536 + keys[k].value(row);
      let g = groups.get(key);
      if (g === undefined) {
        g = groups.size;
        groups.set(key, g);
        firstRow.push(row);
      }
      for (const a of accumulators) if (a) a.add(g, row);
    }

    const out: Value[][] = firstRow.map((row, g) => q.items.map(({ expr }, i) => {
      if (accumulators[i]) return accumulators[i]!.result(g);
      if (expr.kind !== 'column' || !q.groupBy.includes(expr.name)) throw new Error('only grouped columns and aggregates');
      const { column, rows } = resolve(expr.name);
      return column.get(rows ? rows[row] : row);
    }));
    if (q.orderBy) {
      const { index, desc } = q.orderBy;
      const sign = desc ? -1 : 1;
      out.sort((a, b) => (a[index] < b[index] ? -sign : a[index] > b[index] ? sign : 0));
    }
    return out.slice(0, q.limit);
  }
}
