'use strict';

const TOKEN = /(?<blank>[ \t]+|#[^\n]*)|(?<nl>\n)|(?<num>\d+)|(?<word>[a-z][a-z_]*)|(?<op>[<>=!]=|\.\.|[-+*/%<>=(){},[\]])/y;

class LoomError extends Error {
  constructor(message, line) {
    super(`line ${line}: ${message}`);
    this.line = line;
  }
}

function* lex(source) {
  TOKEN.lastIndex = 0;
  let line = 1;
  while (TOKEN.lastIndex < source.length) {
    const at = TOKEN.lastIndex;
    const hit = TOKEN.exec(source);
    if (!hit) throw new LoomError(`unexpected ${JSON.stringify(source[at])}`, line);
    const { blank, nl, num, word, op } = hit.groups;
    if (nl) line++;
    else if (num) yield { type: 'num', value: Number(num), line };
    else if (word) yield { type: 'word', value: word, line };
    else if (op && !blank) yield { type: op, line };
  }
  yield { type: 'end', line };
}

module.exports = { lex, LoomError };
