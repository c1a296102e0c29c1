import { CstParser, Lexer, createToken } from 'chevrotain';

const Int = createToken({ name: 'Int', pattern: /\d+/ });
const Plus = createToken({ name: 'Plus', pattern: /\+/ });
const Times = createToken({ name: 'Times', pattern: /\*/ });
const Open = createToken({ name: 'Open', pattern: /\(/ });
const Close = createToken({ name: 'Close', pattern: /\)/ });
const White = createToken({ name: 'White', pattern: /\s+/, group: Lexer.SKIPPED });
const tokens = [White, Int, Plus, Times, Open, Close];

class Calc extends CstParser {
  constructor() {
    super(tokens);
    this.RULE('sum', () => { this.SUBRULE(this.product); this.MANY(() => { this.CONSUME(Plus); this.SUBRULE2(this.product); }); });
    this.RULE('product', () => { this.SUBRULE(this.atom); this.MANY(() => { this.CONSUME(Times); this.SUBRULE2(this.atom); }); });
    this.RULE('atom', () => { this.OR([{ ALT: () => this.CONSUME(Int) }, { ALT: () => { this.CONSUME(Open); this.SUBRULE(this.sum); this.CONSUME(Close); } }]); });
    this.performSelfAnalysis();
  }
}

export function parse(text) {
  const lexed = new Lexer(tokens).tokenize(text);
  const parser = new Calc();
  parser.input = lexed.tokens;
  const cst = parser.sum();
  return { cst, errors: parser.errors };
}

let n = 0;
for (let i = 0; i < 400; i++) n += parse(`1 + ${i} * (3 + ${i % 9})`).errors.length;
console.log(n);
