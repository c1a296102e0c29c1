import { lex } from './lexer.ts';
import type { Token } from './lexer.ts';

export type Node =
  | { kind: 'literal'; value: string | number }
  | { kind: 'column'; name: string }
  | { kind: 'call'; name: string; args: Node[] }
  | { kind: 'unary'; op: string; arg: Node }
  | { kind: 'binary'; op: string; left: Node; right: Node }
  | { kind: 'case'; branches: [Node, Node][]; otherwise: Node | null };

export interface Query { columns: { node: Node; alias: string }[]; table: string; where: Node | null; }

const BINDING: Record<string, number> = { or: 1, and: 2, '=': 4, '<>': 4, '<': 4, '>': 4, '<=': 4, '>=': 4, in: 4, between: 4, '+': 5, '-': 5, '*': 6, '/': 6 };

export class Parser {
  #tokens: Token[];
  #pos = 0;

  constructor(source: string) {
    this.#tokens = [...lex(source)];
  }

  get #peek(): Token { return this.#tokens[this.#pos]; }
  #take(text?: string): Token {
    const token = this.#tokens[this.#pos];
    if (text !== undefined && token.text !== text) throw new SyntaxError(`expected ${text} at ${token.at}, got ${token.text}`);
    this.#pos++;
    return token;
  }
  #try(text: string): boolean {
    if (this.#peek.type === 'string' || this.#peek.text !== text) return false;
    this.#pos++;
    return true;
  }

  query(): Query {
    this.#take('select');
    const columns: Query['columns'] = [];
    do {
      const node = this.#expression(0);
      columns.push({ node, alias: this.#try('as') ? this.#take().text : `c${columns.length}` });
    } while (this.#try(','));
    this.#take('from');
    const table = this.#take().text;
    const where = this.#try('where') ? this.#expression(0) : null;
    if (this.#peek.type !== 'end') throw new SyntaxError(`trailing input at ${this.#peek.at}`);
    return { columns, table, where };
  }

  #expression(min: number): Node {
    let left = this.#primary();
    for (;;) {
      const op = this.#peek.text;
      const power = this.#peek.type === 'string' ? undefined : BINDING[op];
      if (power === undefined || power <= min) return left;
      this.#take();
      if (op === 'in') left = { kind: 'call', name: 'in', args: [left, ...this.#list()] };
      else if (op === 'between') {
        const low = this.#expression(4);
        this.#take('and');
        left = { kind: 'call', name: 'between', args: [left, low, this.#expression(4)] };
      } else left = { kind: 'binary', op, left, right: this.#expression(power) };
    }
  }

  #list(): Node[] {
    this.#take('(');
    const args: Node[] = [];
    if (this.#try(')')) return args;
    do args.push(this.#expression(0)); while (this.#try(','));
    this.#take(')');
    return args;
  }

  #primary(): Node {
    const token = this.#take();
    if (token.type === 'number') return { kind: 'literal', value: Number(token.text) };
    if (token.type === 'string') return { kind: 'literal', value: token.text };
    if (token.text === '(') {
      const inner = this.#expression(0);
      this.#take(')');
      return inner;
    }
    if (token.text === 'not' || token.text === '-') return { kind: 'unary', op: token.text, arg: this.#expression(3) };
    if (token.text === 'case') return this.#case();
    if (token.type !== 'word') throw new SyntaxError(`unexpected ${token.text} at ${token.at}`);
    if (this.#peek.text === '(' && this.#peek.type === 'op') return { kind: 'call', name: token.text.toLowerCase(), args: this.#list() };
    return { kind: 'column', name: token.text };
  }

  #case(): Node {
    const branches: [Node, Node][] = [];
    while (this.#try('when')) {
      const test = this.#expression(0);
      this.#take('then');
      branches.push([test, this.#expression(0)]);
    }
    const otherwise = this.#try('else') ? this.#expression(0) : null;
    this.#take('end');
    return { kind: 'case', branches, otherwise };
  }
}
