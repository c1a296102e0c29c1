'use strict';

const { parseDeclared, parseValue } = require('./expression.cjs');

class SheetError extends Error {
  constructor(message, file, at) {
    super(`${file} at ${at}: ${message}`);
    this.name = 'SheetError';
  }
}

/** Source text to a tree of rules, declarations, assignments, mixins and includes. */
function parse(file, text) {
  let at = 0;

  const blank = () => {
    for (; at < text.length; at++) {
      const c = text.charCodeAt(at);
      if (c === 47 && text.charCodeAt(at + 1) === 42) {
        const end = text.indexOf('*/', at + 2);
        if (end < 0) throw new SheetError('comment does not end', file, at);
        at = end + 1;
      } else if (c === 47 && text.charCodeAt(at + 1) === 47) {
        const end = text.indexOf('\n', at);
        at = end < 0 ? text.length : end;
      } else if (c !== 32 && c !== 10 && c !== 9 && c !== 13) return;
    }
  };

  /** Moves to the `{`, `}` or `;` that ends a statement. */
  const statementEnd = () => {
    let depth = 0;
    for (; at < text.length; at++) {
      switch (text.charCodeAt(at)) {
        case 34:
        case 39:
          at = text.indexOf(text[at], at + 1);
          break;
        case 40:
          depth++;
          break;
        case 41:
          depth--;
          break;
        case 123:
        case 125:
        case 59:
          if (depth === 0) return text.charCodeAt(at);
      }
    }
    return 0;
  };

  const header = (s) => {
    const open = s.indexOf('(');
    if (open < 0) return { name: s.trim(), inner: '' };
    return { name: s.slice(0, open).trim(), inner: s.slice(open + 1, s.lastIndexOf(')')) };
  };

  const statement = () => {
    const start = at;
    const stop = statementEnd();
    const head = text.slice(start, at).trimEnd();
    if (stop !== 123) {
      if (stop === 59) at++;
      if (head.startsWith('@include ')) {
        const { name, inner } = header(head.slice(9));
        return { type: 'include', name, start, args: inner === '' ? [] : parseValue(inner) };
      }
      const colon = head.indexOf(':');
      if (colon < 0) throw new SheetError(`"${head}" is no declaration`, file, start);
      const given = head.slice(colon + 1);
      if (head.charCodeAt(0) === 36) return { type: 'assign', name: head.slice(1, colon), value: parseValue(given) };
      return { type: 'declare', name: head.slice(0, colon), value: parseDeclared(given) };
    }
    at++;
    if (head.startsWith('@mixin ')) {
      const { name, inner } = header(head.slice(7));
      const params = inner === '' ? [] : inner.split(',').map((p) => p.trim().slice(1));
      return { type: 'mixin', name, params, body: block() };
    }
    if (head.charCodeAt(0) === 64) return { type: 'at', head, body: block() };
    return { type: 'rule', selectors: head.split(',').map((s) => s.trim()), body: block() };
  };

  const block = () => {
    const body = [];
    for (blank(); at < text.length && text.charCodeAt(at) !== 125; blank()) body.push(statement());
    at++;
    return body;
  };

  const body = [];
  for (blank(); at < text.length; blank()) body.push(statement());
  return { file, body };
}

module.exports = { parse, SheetError };
