import { Lexer } from './lexer.ts';

export type Node =
  | { type: 'num'; value: number }
  | { type: 'ref'; row: number; col: number }
  | { type: 'bin'; op: string; left: Node; right: Node }
  | { type: 'neg'; arg: Node }
  | { type: 'call'; name: string; args: Node[] };

const POWER: Record<string, number> = { '=': 1, '<': 2, '>': 2, '+': 3, '-': 3, '*': 4, '/': 4, '^': 5 };
const FUNCTIONS = ['SUM', 'MIN', 'MAX', 'IF', 'ABS', 'ROUND'];

export class Parser {
  private readonly lexer = new Lexer();

  parse(source: string): Node {
    this.lexer.reset(source);
    const node = this.expression(0);
    if (this.lexer.kind !== 'end') throw new SyntaxError('trailing input');
    return node;
  }

  private expression(min: number): Node {
    let left = this.prefix();
    for (;;) {
      const op = this.lexer.text;
      const power = this.lexer.kind === 'op' ? POWER[op] : undefined;
      if (power === undefined || power <= min) return left;
      this.lexer.next();
      left = { type: 'bin', op, left, right: this.expression(op === '^' ? power - 1 : power) };
    }
  }

  private prefix(): Node {
    const { kind, text } = this.lexer;
    this.lexer.next();
    if (kind === 'num') return { type: 'num', value: Number(text) };
    if (kind === 'ref') return { type: 'ref', col: text.charCodeAt(0) - 65, row: Number(text.slice(1)) - 1 };
    if (kind === 'name' && FUNCTIONS.includes(text)) return { type: 'call', name: text, args: this.args() };
    if (text === '-') return { type: 'neg', arg: this.expression(4) };
    if (text === '(') {
      const inner = this.expression(0);
      this.expect(')');
      return inner;
    }
    throw new SyntaxError(`unexpected ${text}`);
  }

  private args(): Node[] {
    this.expect('(');
    const list = [this.expression(0)];
    while (this.lexer.text === ',') {
      this.lexer.next();
      list.push(this.expression(0));
    }
    this.expect(')');
    return list;
  }

  private expect(text: string): void {
    if (this.lexer.text !== text) throw new SyntaxError(`expected ${text}`);
    this.lexer.next();
  }
}
