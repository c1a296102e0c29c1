export type Expr =
  | { type: 'Num'; value: number }
  | { type: 'Ref'; name: string }
  | { type: 'Bin'; op: string; left: Expr; right: Expr }
  | { type: 'Call'; callee: string; args: Expr[] };

export type Stmt =
  | { type: 'Let'; name: string; init: Expr }
  | { type: 'Assign'; name: string; value: Expr }
  | { type: 'While'; test: Expr; body: Stmt[] }
  | { type: 'If'; test: Expr; then: Stmt[]; otherwise: Stmt[] }
  | { type: 'Return'; value: Expr };

export interface Func { type: 'Func'; name: string; params: string[]; body: Stmt[] }
export interface Program { type: 'Program'; funcs: Func[] }
export type Node = Expr | Stmt | Func | Program;

const TOKEN = /\s*(?:(\d+)|([A-Za-z_]\w*)|(<=|==|[-+*\/%<>=(){},;]))/y;

interface Token { kind: 'num' | 'word' | 'op' | 'end'; text: string }

export function tokenize(source: string): Token[] {
  const out: Token[] = [];
  TOKEN.lastIndex = 0;
  for (let m = TOKEN.exec(source); m; m = TOKEN.exec(source)) {
    if (m[1] !== undefined) out.push({ kind: 'num', text: m[1] });
    else if (m[2] !== undefined) out.push({ kind: 'word', text: m[2] });
    else out.push({ kind: 'op', text: m[3] });
  }
  out.push({ kind: 'end', text: '' });
  return out;
}

const LEVEL: Record<string, number> = { '<': 1, '<=': 1, '>': 1, '==': 1, '+': 2, '-': 2, '*': 3, '/': 3, '%': 3 };

export class Parser {
  private pos = 0;
  private tokens: Token[];
  constructor(source: string) { this.tokens = tokenize(source); }

  program(): Program {
    const funcs: Func[] = [];
    while (this.tokens[this.pos].kind !== 'end') funcs.push(this.func());
    return { type: 'Program', funcs };
  }

  private func(): Func {
    this.eat('fn');
    const name = this.next().text;
    this.eat('(');
    const params: string[] = [];
    while (!this.at(')')) { params.push(this.next().text); if (this.at(',')) this.pos++; }
    this.eat(')');
    return { type: 'Func', name, params, body: this.block() };
  }

  private block(): Stmt[] {
    this.eat('{');
    const body: Stmt[] = [];
    while (!this.at('}')) body.push(this.statement());
    this.eat('}');
    return body;
  }

  private statement(): Stmt {
    const word = this.next().text;
    if (word === 'while') { const test = this.expr(0); return { type: 'While', test, body: this.block() }; }
    if (word === 'if') {
      const test = this.expr(0);
      const then = this.block();
      let otherwise: Stmt[] = [];
      if (this.at('else')) { this.pos++; otherwise = this.block(); }
      return { type: 'If', test, then, otherwise };
    }
    let stmt: Stmt;
    if (word === 'let') {
      const name = this.next().text;
      this.eat('=');
      stmt = { type: 'Let', name, init: this.expr(0) };
    } else if (word === 'return') stmt = { type: 'Return', value: this.expr(0) };
    else { this.eat('='); stmt = { type: 'Assign', name: word, value: this.expr(0) }; }
    this.eat(';');
    return stmt;
  }

  private expr(min: number): Expr {
    let left = this.atom();
    for (;;) {
      const op = this.tokens[this.pos].text;
      const level = LEVEL[op];
      if (level === undefined || level <= min) return left;
      this.pos++;
      left = { type: 'Bin', op, left, right: this.expr(level) };
    }
  }

  private atom(): Expr {
    const t = this.next();
    if (t.kind === 'num') return { type: 'Num', value: Number(t.text) };
    if (t.text === '(') { const e = this.expr(0); this.eat(')'); return e; }
    if (!this.at('(')) return { type: 'Ref', name: t.text };
    this.pos++;
    const args: Expr[] = [];
    while (!this.at(')')) { args.push(this.expr(0)); if (this.at(',')) this.pos++; }
    this.eat(')');
    return { type: 'Call', callee: t.text, args };
  }

  private next(): Token { return this.tokens[this.pos++]; }
  private at(text: string): boolean { return this.tokens[this.pos].text === text; }
  private eat(text: string): void {
    if (!this.at(text)) throw new SyntaxError(`expected ${text}, got ${this.tokens[this.pos].text}`);
    this.pos++;
  }
}
