import { createToken, EmbeddedActionsParser, Lexer, type IToken } from 'chevrotain';

export type Expr =
  | { kind: 'num'; value: number }
  | { kind: 'text'; value: string }
  | { kind: 'field'; name: string }
  | { kind: 'call'; name: string; args: Expr[] }
  | { kind: 'op'; op: string; left: Expr; right: Expr }
  | { kind: 'not'; of: Expr };

export interface RuleBody { when: Expr; charge: Expr; per: string | null }

const WhiteSpace = createToken({ name: 'WhiteSpace', pattern: /\s+/, group: Lexer.SKIPPED });
const Ident = createToken({ name: 'Ident', pattern: /[a-z][a-z_]*/ });
const word = (name: string, text: string) => createToken({ name, pattern: new RegExp(text), longer_alt: Ident });

const When = word('When', 'when');
const Charge = word('Charge', 'charge');
const Per = word('Per', 'per');
const And = word('And', 'and');
const Or = word('Or', 'or');
const Not = word('Not', 'not');
const Compare = createToken({ name: 'Compare', pattern: /<=|>=|<>|<|>|=/ });
const Sum = createToken({ name: 'Sum', pattern: /[+-]/ });
const Product = createToken({ name: 'Product', pattern: /[*\/]/ });
const Open = createToken({ name: 'Open', pattern: /\(/ });
const Close = createToken({ name: 'Close', pattern: /\)/ });
const Comma = createToken({ name: 'Comma', pattern: /,/ });
const Num = createToken({ name: 'Num', pattern: /\d+(\.\d+)?/ });
const Text = createToken({ name: 'Text', pattern: /"[^"]*"/ });

const vocabulary = [WhiteSpace, When, Charge, Per, And, Or, Not, Ident, Compare, Sum, Product, Open, Close, Comma, Num, Text];
const lexer = new Lexer(vocabulary, { positionTracking: 'onlyOffset' });

const op = (t: IToken, left: Expr, right: Expr): Expr => ({ kind: 'op', op: t.image, left, right });

class RuleParser extends EmbeddedActionsParser {
  constructor() {
    super(vocabulary, { maxLookahead: 2 });
    this.performSelfAnalysis();
  }

  rule = this.RULE('rule', (): RuleBody => {
    this.CONSUME(When);
    const when = this.SUBRULE(this.either);
    this.CONSUME(Charge);
    const charge = this.SUBRULE(this.sum);
    let per: string | null = null;
    this.OPTION(() => {
      this.CONSUME(Per);
      per = this.CONSUME(Ident).image;
    });
    return { when, charge, per };
  });

  either = this.RULE('either', (): Expr => {
    let left = this.SUBRULE(this.both);
    this.MANY(() => {
      const t = this.CONSUME(Or);
      left = op(t, left, this.SUBRULE2(this.both));
    });
    return left;
  });

  both = this.RULE('both', (): Expr => {
    let left = this.SUBRULE(this.test);
    this.MANY(() => {
      const t = this.CONSUME(And);
      left = op(t, left, this.SUBRULE2(this.test));
    });
    return left;
  });

  test = this.RULE('test', (): Expr =>
    this.OR([
      { ALT: () => { this.CONSUME(Not); return { kind: 'not', of: this.SUBRULE(this.test) } as Expr; } },
      {
        ALT: () => {
          let left = this.SUBRULE(this.sum);
          this.OPTION(() => {
            const t = this.CONSUME(Compare);
            left = op(t, left, this.SUBRULE2(this.sum));
          });
          return left;
        },
      },
    ]));

  sum = this.RULE('sum', (): Expr => {
    let left = this.SUBRULE(this.product);
    this.MANY(() => {
      const t = this.CONSUME(Sum);
      left = op(t, left, this.SUBRULE2(this.product));
    });
    return left;
  });

  product = this.RULE('product', (): Expr => {
    let left = this.SUBRULE(this.atom);
    this.MANY(() => {
      const t = this.CONSUME(Product);
      left = op(t, left, this.SUBRULE2(this.atom));
    });
    return left;
  });

  atom = this.RULE('atom', (): Expr =>
    this.OR([
      { ALT: () => ({ kind: 'num', value: Number(this.CONSUME(Num).image) }) as Expr },
      { ALT: () => ({ kind: 'text', value: this.CONSUME(Text).image.slice(1, -1) }) as Expr },
      { ALT: () => this.SUBRULE(this.fieldOrCall) },
      {
        ALT: () => {
          this.CONSUME(Open);
          const inner = this.SUBRULE(this.either);
          this.CONSUME(Close);
          return inner;
        },
      },
    ]));

  fieldOrCall = this.RULE('fieldOrCall', (): Expr => {
    const name = this.CONSUME(Ident).image;
    let args: Expr[] | null = null;
    this.OPTION(() => {
      this.CONSUME(Open);
      args = [];
      this.MANY_SEP({ SEP: Comma, DEF: () => { args!.push(this.SUBRULE(this.sum)); } });
      this.CONSUME(Close);
    });
    return args ? { kind: 'call', name, args } : { kind: 'field', name };
  });
}

export function readRule(text: string): { rule: RuleBody | null; errors: string[] } {
  const scanned = lexer.tokenize(text);
  if (scanned.errors.length > 0) return { rule: null, errors: scanned.errors.map((e) => e.message) };
  const parser = new RuleParser();
  parser.input = scanned.tokens;
  const rule = parser.rule();
  return { rule, errors: parser.errors.map((e) => e.message) };
}
