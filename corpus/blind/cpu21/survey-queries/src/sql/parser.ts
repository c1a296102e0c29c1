import { tokenize, type Token } from './tokens.ts';

export type Expr =
  | { kind: 'number'; value: number }
  | { kind: 'string'; value: string }
  | { kind: 'column'; name: string }
  | { kind: 'binary'; op: string; left: Expr; right: Expr }
  | { kind: 'in'; column: Expr; values: string[] }
  | { kind: 'aggregate'; fn: string; arg: Expr | null };

export interface Select {
  items: { expr: Expr; alias: string }[];
  from: string;
  join?: { table: string; left: string; right: string };
  where?: Expr;
  groupBy: string[];
  orderBy?: { index: number; desc: boolean };
  limit: number;
}

const AGGREGATES = ['count', 'sum', 'avg', 'min', 'max', 'median'];
const LEVELS = [['or'], ['and'], ['=', '<>', '<', '<=', '>', '>='], ['+', '-'], ['*', '/']];

class Parser {
  #tokens: Token[];
  #i = 0;
  constructor(sql: string) { this.#tokens = tokenize(sql); }

  get #peek() { return this.#tokens[this.#i]; }
  #take() { return this.#tokens[this.#i++]; }
  #accept(text: string) {
    if (this.#peek.text !== text || this.#peek.type === 'string') return false;
    this.#i++;
    return true;
  }
  #expect(text: string) { if (!this.#accept(text)) throw new SyntaxError(`expected ${text} at ${this.#peek.at}`); }
  #word() {
    const t = this.#take();
    if (t.type !== 'word') throw new SyntaxError(`expected a name at ${t.at}`);
    return t.text;
  }

  select(): Select {
    this.#expect('select');
    const items: Select['items'] = [];
    do {
      const expr = this.#expr(0);
      items.push({ expr, alias: this.#accept('as') ? this.#word() : `c${items.length}` });
    } while (this.#accept(','));
    this.#expect('from');
    const q: Select = { items, from: this.#word(), groupBy: [], limit: Infinity };
    if (this.#accept('join')) {
      const table = this.#word();
      this.#expect('on');
      const left = this.#word();
      this.#expect('=');
      q.join = { table, left, right: this.#word() };
    }
    if (this.#accept('where')) q.where = this.#expr(0);
    if (this.#accept('group')) { this.#expect('by'); do q.groupBy.push(this.#word()); while (this.#accept(',')); }
    if (this.#accept('order')) {
      this.#expect('by');
      const name = this.#word();
      const index = items.findIndex((i) => i.alias === name);
      if (index < 0) throw new SyntaxError(`no result column ${name}`);
      q.orderBy = { index, desc: this.#accept('desc') };
    }
    if (this.#accept('limit')) q.limit = Number(this.#take().text);
    if (this.#peek.type !== 'end') throw new SyntaxError(`unexpected ${this.#peek.text}`);
    return q;
  }

  #expr(level: number): Expr {
    if (level === LEVELS.length) return this.#primary();
    let left = this.#expr(level + 1);
    for (;;) {
      if (level === 2 && this.#accept('in')) {
        this.#expect('(');
        const values: string[] = [];
        do values.push(this.#take().text); while (this.#accept(','));
        this.#expect(')');
        left = { kind: 'in', column: left, values };
        continue;
      }
      const op = this.#peek.text;
      if (this.#peek.type === 'string' || !LEVELS[level].includes(op)) return left;
      this.#i++;
      left = { kind: 'binary', op, left, right: this.#expr(level + 1) };
    }
  }

  #primary(): Expr {
    const t = this.#take();
    if (t.type === 'number') return { kind: 'number', value: Number(t.text) };
    if (t.type === 'string') return { kind: 'string', value: t.text };
    if (t.text === '(') { const e = this.#expr(0); this.#expect(')'); return e; }
    if (t.type === 'word' && AGGREGATES.includes(t.text) && this.#accept('(')) {
      const arg = this.#accept('*') ? null : this.#expr(3);
      this.#expect(')');
      return { kind: 'aggregate', fn: t.text, arg };
    }
    if (t.type === 'word') return { kind: 'column', name: t.text };
    throw new SyntaxError(`unexpected ${t.text || 'end'} at ${t.at}`);
  }
}

export const parseSelect = (sql: string): Select => new Parser(sql).select();
