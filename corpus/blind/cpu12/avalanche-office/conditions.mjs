const DIGIT = /[0-9.]/;
const LETTER = /[a-zA-Z.]/;
const TWO = ['<=', '>=', '=='];
const ONE = '-+*/<>()&|!';

/** Numbers become numbers; names and operators stay text. */
function tokens(text) {
  const list = [];
  let at = 0;
  const word = (allowed) => {
    let end = at + 1;
    while (end < text.length && allowed.test(text[end])) end++;
    return text.slice(at, end);
  };
  while (at < text.length) {
    const ch = text[at];
    if (ch === ' ') {
      at++;
      continue;
    }
    let found;
    if (DIGIT.test(ch)) found = word(DIGIT);
    else if (LETTER.test(ch)) found = word(LETTER);
    else if (TWO.includes(text.slice(at, at + 2))) found = text.slice(at, at + 2);
    else if (ONE.includes(ch)) found = ch;
    else throw new SyntaxError(`cannot read condition at ${at}: ${text}`);
    at += found.length;
    list.push(DIGIT.test(ch) ? Number(found) : found);
  }
  return list;
}

const BINDING = { '|': 1, '&': 2, '==': 3, '<': 4, '>': 4, '<=': 4, '>=': 4, '+': 5, '-': 5, '*': 6, '/': 6 };
const APPLY = {
  '|': (a, b) => (o) => a(o) || b(o),
  '&': (a, b) => (o) => a(o) && b(o),
  '==': (a, b) => (o) => a(o) === b(o),
  '<': (a, b) => (o) => a(o) < b(o),
  '>': (a, b) => (o) => a(o) > b(o),
  '<=': (a, b) => (o) => a(o) <= b(o),
  '>=': (a, b) => (o) => a(o) >= b(o),
  '+': (a, b) => (o) => a(o) + b(o),
  '-': (a, b) => (o) => a(o) - b(o),
  '*': (a, b) => (o) => a(o) * b(o),
  '/': (a, b) => (o) => a(o) / b(o),
};

function build(text) {
  const list = tokens(text);
  let at = 0;
  const primary = () => {
    const t = list[at++];
    if (t === undefined) throw new SyntaxError(`condition ends early: ${text}`);
    if (typeof t === 'number') return () => t;
    if (LETTER.test(t)) {
      const [group, key] = t.split('.');
      return (o) => o[group][key];
    }
    if (t === '(') {
      const inner = level(0);
      at++;
      return inner;
    }
    if (t === '!') {
      const inner = primary();
      return (o) => !inner(o);
    }
    throw new SyntaxError(`unexpected ${t} in ${text}`);
  };
  const level = (min) => {
    let left = primary();
    while (at < list.length && BINDING[list[at]] > min) {
      const op = list[at++];
      left = APPLY[op](left, level(BINDING[op]));
    }
    return left;
  };
  return level(0);
}

/** Keeps the result for as long as the argument is the same. */
const remembering = (make) => {
  let given;
  let result;
  return (argument) => {
    if (argument !== given) {
      result = make(argument);
      given = argument;
    }
    return result;
  };
};

/** The test of a rule, as a function of an observation. */
export const testOf = remembering((rule) => {
  const { when, aspects } = withDefaults(rule);
  return build(aspects ? `(${when}) & (${aspects})` : when);
});

export function withDefaults(rule) {
  return { weight: 1, aspects: '', problem: 'general', ...rule };
}
