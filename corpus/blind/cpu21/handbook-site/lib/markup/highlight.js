'use strict';

const { escape } = require('./inline');
const TOKEN = /(\/\/[^\n]*)|("[^"\n]*"|'[^'\n]*')|\b(const|let|return|if|else|for|function|require)\b|(\d+)/g;
const CLASSES = ['c', 's', 'k', 'n'];

function highlight(code) {
  let out = '';
  let last = 0;
  for (const m of code.matchAll(TOKEN)) {
    out += escape(code.slice(last, m.index));
    const group = [1, 2, 3, 4].find((g) => m[g] !== undefined);
    out += `<i class="${CLASSES[group - 1]}">${escape(m[0])}</i>`;
    last = m.index + m[0].length;
  }
  return out + escape(code.slice(last));
}

module.exports = { highlight };
