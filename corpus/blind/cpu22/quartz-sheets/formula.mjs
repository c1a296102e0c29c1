// Formulas become closures over a lookup: parse once, call often.
const LEX = /\s*(?:([A-Z]{1,2}\d{1,4})(?::([A-Z]{1,2}\d{1,4}))?|(\d+(?:\.\d+)?)|(SUM|MIN|MAX|AVG|IF)\b|([-+*\/(),<>]))/y;

export function columnOf(ref) {
  let n = 0;
  for (let i = 0; i < ref.length; i++) {
    const c = ref.charCodeAt(i);
    if (c < 65) return [n - 1, Number(ref.slice(i)) - 1];
    n = n * 26 + c - 64;
  }
  return [n - 1, 0];
}

export const keyOf = (col, row) => col * 10000 + row;

const AGGREGATE = {
  SUM: (xs) => xs.reduce((a, b) => a + b, 0),
  AVG: (xs) => (xs.length ? xs.reduce((a, b) => a + b, 0) / xs.length : 0),
  MIN: (xs) => xs.reduce((a, b) => (b < a ? b : a), Infinity),
  MAX: (xs) => xs.reduce((a, b) => (b > a ? b : a), -Infinity),
};

export function compile(text) {
  const precedents = new Set();
  LEX.lastIndex = 0;
  let token;
  const advance = () => { token = LEX.exec(text); };
  advance();

  const range = (from, to) => {
    const [c0, r0] = columnOf(from);
    const [c1, r1] = columnOf(to);
    const keys = [];
    for (let c = c0; c <= c1; c++) for (let r = r0; r <= r1; r++) keys.push(keyOf(c, r));
    for (const k of keys) precedents.add(k);
    return keys;
  };

  const call = (name) => {
    advance();
    const parts = [];
    while (token?.[5] === '(' || token?.[5] === ',') {
      advance();
      if (token[1] && token[2]) {
        const keys = range(token[1], token[2]);
        advance();
        parts.push((look) => keys.map(look));
      } else {
        const one = comparison();
        parts.push((look) => [one(look)]);
      }
    }
    advance();
    if (name === 'IF') {
      const [test, yes, no] = parts;
      return (look) => (test(look)[0] ? yes(look)[0] : no(look)[0]);
    }
    const fn = AGGREGATE[name];
    return (look) => fn(parts.flatMap((p) => p(look)));
  };

  const factor = () => {
    if (token[3]) { const n = Number(token[3]); advance(); return () => n; }
    if (token[1]) { const [k] = range(token[1], token[1]); advance(); return (look) => look(k); }
    if (token[4]) return call(token[4]);
    advance();
    const inner = comparison();
    advance();
    return inner;
  };

  const binary = (next, table) => () => {
    let left = next();
    while (token && table[token[5]]) {
      const op = table[token[5]];
      const l = left;
      advance();
      const r = next();
      left = (look) => op(l(look), r(look));
    }
    return left;
  };
  const term = binary(factor, { '*': (a, b) => a * b, '/': (a, b) => (b ? a / b : 0) });
  const sum = binary(term, { '+': (a, b) => a + b, '-': (a, b) => a - b });
  const comparison = binary(sum, { '<': (a, b) => a < b, '>': (a, b) => a > b });

  return { evaluate: comparison(), precedents };
}
