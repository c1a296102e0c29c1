export type Expr =
  | { k: 'int'; value: number }
  | { k: 'bool'; value: boolean }
  | { k: 'var'; name: string }
  | { k: 'lam'; param: string; body: Expr }
  | { k: 'app'; fn: Expr; arg: Expr }
  | { k: 'let'; name: string; value: Expr; body: Expr }
  | { k: 'if'; test: Expr; yes: Expr; no: Expr }
  | { k: 'pair'; left: Expr; right: Expr };

const KEYWORDS = ['in', 'then', 'else', 'let', 'if'];
const PUNCT = new Set(['(', ')', ',', '=', '.', '\\']);

/** let x = e in e | \x. e | if a then b else c | f x | (a, b) */
export class Reader {
  private at = 0;
  private readonly words: string[];

  constructor(source: string) {
    this.words = source.match(/[A-Za-z_][\w']*|\d+|[(),=.\\]/g) ?? [];
  }

  expression(): Expr {
    const w = this.words[this.at];
    if (w === 'let') {
      this.at++;
      const name = this.words[this.at++];
      this.eat('=');
      const value = this.expression();
      this.eat('in');
      return { k: 'let', name, value, body: this.expression() };
    }
    if (w === '\\') {
      this.at++;
      const param = this.words[this.at++];
      this.eat('.');
      return { k: 'lam', param, body: this.expression() };
    }
    if (w === 'if') {
      this.at++;
      const test = this.expression();
      this.eat('then');
      const yes = this.expression();
      this.eat('else');
      return { k: 'if', test, yes, no: this.expression() };
    }
    let left = this.atom();
    while (this.startsAtom()) left = { k: 'app', fn: left, arg: this.atom() };
    return left;
  }

  private startsAtom(): boolean {
    const w = this.words[this.at];
    if (w === undefined || KEYWORDS.includes(w)) return false;
    return w === '(' || !PUNCT.has(w);
  }

  private atom(): Expr {
    const w = this.words[this.at++];
    if (w === '(') {
      const first = this.expression();
      if (this.words[this.at] === ',') {
        this.at++;
        const right = this.expression();
        this.eat(')');
        return { k: 'pair', left: first, right };
      }
      this.eat(')');
      return first;
    }
    if (w === 'true' || w === 'false') return { k: 'bool', value: w === 'true' };
    const c = w.charCodeAt(0);
    if (c >= 48 && c <= 57) return { k: 'int', value: Number(w) };
    return { k: 'var', name: w };
  }

  private eat(word: string): void {
    if (this.words[this.at++] !== word) throw new SyntaxError(`expected ${word} before ${this.words.slice(this.at, this.at + 4).join(' ')}`);
  }
}
