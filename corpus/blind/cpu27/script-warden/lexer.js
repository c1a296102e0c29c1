'use strict';

const KEYWORDS = new Set(['fn', 'let', 'if', 'else', 'while', 'return', 'true', 'false']);
const PAIRS = new Set(['==', '!=', '<=', '>=', '&&', '||']);

const isDigit = (c) => c >= 48 && c <= 57;
const isWord = (c) => (c >= 97 && c <= 122) || (c >= 65 && c <= 90) || c === 95 || isDigit(c);

/** Splits the text into tokens; comments go to a list of their own, in source order. */
function lex(text) {
  const tokens = [];
  const comments = [];
  const n = text.length;
  let i = 0;
  while (i < n) {
    const c = text.charCodeAt(i);
    if (c === 32 || c === 10) {
      i++;
    } else if (c === 35) {
      let end = text.indexOf('\n', i);
      if (end < 0) end = n;
      comments.push({ start: i, end, text: text.slice(i + 1, end).trim() });
      i = end;
    } else if (c === 34) {
      const end = text.indexOf('"', i + 1) + 1;
      if (end === 0) throw new SyntaxError(`open string at ${i}`);
      tokens.push({ type: 'string', value: text.slice(i + 1, end - 1), start: i, end });
      i = end;
    } else if (isDigit(c)) {
      const start = i++;
      while (i < n && isDigit(text.charCodeAt(i))) i++;
      tokens.push({ type: 'number', value: text.slice(start, i), start, end: i });
    } else if (isWord(c)) {
      const start = i++;
      while (i < n && isWord(text.charCodeAt(i))) i++;
      const value = text.slice(start, i);
      tokens.push({ type: KEYWORDS.has(value) ? 'keyword' : 'name', value, start, end: i });
    } else {
      const pair = text.slice(i, i + 2);
      const value = PAIRS.has(pair) ? pair : text[i];
      tokens.push({ type: 'sign', value, start: i, end: i + value.length });
      i += value.length;
    }
  }
  tokens.push({ type: 'end', value: '', start: n, end: n });
  return { tokens, comments };
}

module.exports = { lex };
