import { choose, kind, later, list, many, map, mark, operators, optional, seq, word, type Parser } from './combine.ts';
import { Kind } from './lexer.ts';

export type Expr =
  | { t: 'num'; value: number }
  | { t: 'text'; value: string }
  | { t: 'name'; name: string }
  | { t: 'not'; of: Expr }
  | { t: 'op'; op: string; a: Expr; b: Expr }
  | { t: 'call'; name: string; args: Expr[] }
  | { t: 'list'; items: Expr[] };

export interface Rule { name: string; when: Expr; sets: { name: string; value: Expr }[]; otherwise: { name: string; value: Expr }[] }

const expr: Parser<Expr> = later(() => expression);
const comma = mark(',');

const call = seq([kind(Kind.Name), optional(seq([mark('('), list(expr, comma, ')'), mark(')')], (_o, args) => args))],
  (name, args): Expr => (args ? { t: 'call', name: name.text, args } : { t: 'name', name: name.text }));

const operand: Parser<Expr> = choose<Expr>({
  '(': seq([mark('('), expr, mark(')')], (_o, inner) => inner),
  '[': seq([mark('['), list(expr, comma, ']'), mark(']')], (_o, items): Expr => ({ t: 'list', items })),
  '!': seq([mark('!'), later(() => operand)], (_m, of): Expr => ({ t: 'not', of })),
}, {
  [Kind.Number]: map(kind(Kind.Number), (token): Expr => ({ t: 'num', value: Number(token.text) })),
  [Kind.Text]: map(kind(Kind.Text), (token): Expr => ({ t: 'text', value: token.text })),
  [Kind.Name]: call,
});

const expression = operators<Expr>(operand, { '||': 1, '&&': 2, '==': 3, '!=': 3, '<': 4, '>': 4, '<=': 4, '>=': 4, '+': 5, '-': 5, '*': 6, '/': 6 },
  (op, a, b) => ({ t: 'op', op, a, b }));

const assignment = seq([word('set'), kind(Kind.Name), mark('='), expr, mark(';')], (_s, name, _e, value) => ({ name: name.text, value }));
const block = seq([mark('{'), many(assignment), mark('}')], (_o, sets) => sets);

const rule = seq([word('rule'), kind(Kind.Name), word('when'), expr, block, optional(seq([word('else'), block], (_e, sets) => sets))],
  (_r, name, _w, when, sets, otherwise): Rule => ({ name: name.text, when, sets, otherwise: otherwise ?? [] }));

export const rules = many(rule);
