import { choice, keyword, lazy, literal, many, map, maybe, parseAll, seq, token } from './combinators.mjs';

const number = map(token('number', '\\d+(?:\\.\\d+)?'), (s) => ({ type: 'num', value: Number(s) }));
const string = map(token('string', '"[^"]*"'), (s) => ({ type: 'str', value: s.slice(1, -1) }));
const name = token('name', '[a-z_]+');
const path = map(seq(name, many(map(seq(literal('.'), name), ([, n]) => n))), ([head, rest]) => ({ type: 'path', keys: [head, ...rest] }));

const expression = lazy(() => either);
const list = (item) => map(seq(item, many(map(seq(literal(','), item), ([, x]) => x))), ([head, rest]) => [head, ...rest]);

const call = map(seq(name, literal('('), list(expression), literal(')')), ([fn, , args]) => ({ type: 'call', fn, args }));
const group = map(seq(literal('('), expression, literal(')')), ([, e]) => e);
const set = map(seq(literal('['), list(expression), literal(']')), ([, items]) => ({ type: 'set', items }));
const atom = choice(group, set, number, string, call, path);

const binary = (operand, ...ops) => {
  const operator = choice(...ops);
  const tail = many(seq(operator, operand));
  return map(seq(operand, tail), ([first, rest]) => rest.reduce((left, [op, right]) => ({ type: 'bin', op, left, right }), first));
};

const product = binary(atom, literal('*'), literal('/'));
const sum = binary(product, literal('+'), literal('-'));
const compare = map(
  seq(sum, maybe(seq(choice(literal('<='), literal('>='), literal('<'), literal('>'), literal('=='), keyword('in')), sum))),
  ([left, rest]) => (rest ? { type: 'bin', op: rest[0], left, right: rest[1] } : left),
);
const negated = map(seq(maybe(keyword('not')), compare), ([no, e]) => (no ? { type: 'not', e } : e));
const both = binary(negated, keyword('and'));
const either = binary(both, keyword('or'));

const setAction = map(seq(keyword('set'), name, literal('='), expression), ([, key, , value]) => ({ type: 'set_var', key, value }));
const feeAction = map(seq(keyword('fee'), string, expression), ([, label, value]) => ({ type: 'fee', label: label.value, value }));
const stopAction = map(keyword('stop'), () => ({ type: 'stop' }));
const whenAction = map(
  seq(keyword('when'), expression, literal('{'), many(lazy(() => action)), literal('}'), maybe(seq(keyword('else'), literal('{'), many(lazy(() => action)), literal('}')))),
  ([, test, , yes, , other]) => ({ type: 'when', test, yes, no: other ? other[2] : [] }),
);
const action = map(seq(choice(whenAction, setAction, feeAction, stopAction), literal(';')), ([a]) => a);

const rule = map(
  seq(keyword('rule'), string, maybe(seq(keyword('priority'), number)), literal('{'), many(action), literal('}')),
  ([, title, priority, , body]) => ({ title: title.value, priority: priority ? priority[1].value : 0, body }),
);

export const parseRules = (text, file) => parseAll(many(rule), text, file);
