'use strict';

const OPERATORS = ['>=', '<=', '==', '!=', '>', '<', '+', '-', '*', '/', '(', ')', ',', '&', '|'];

function* tokens(text) {
  let i = 0;
  while (i < text.length) {
    const c = text[i];
    if (c === ' ' || c === '\n') {
      i++;
      continue;
    }
    if (c >= '0' && c <= '9') {
      let j = i + 1;
      while (j < text.length && ((text[j] >= '0' && text[j] <= '9') || text[j] === '.')) j++;
      yield { kind: 'number', value: Number(text.slice(i, j)) };
      i = j;
      continue;
    }
    if (/[a-z_]/i.test(c)) {
      let j = i + 1;
      while (j < text.length && /\w/.test(text[j])) j++;
      yield { kind: 'name', value: text.slice(i, j) };
      i = j;
      continue;
    }
    const op = OPERATORS.find((o) => text.startsWith(o, i));
    if (!op) throw new SyntaxError(`unexpected ${c} at ${i}`);
    yield { kind: 'op', value: op };
    i += op.length;
  }
  yield { kind: 'end', value: '' };
}

module.exports = { tokens };
