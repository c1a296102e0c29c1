'use strict';

// k2, p1, (yo, k2tog) x 4, sl1, turn ; repeat ... end ; "#" starts a comment
const TOKEN = /\s+|#[^\n]*|(\d+)|([a-z]+(?:\d?tog)?)|([(),;:{}])/y;

function* tokens(source) {
  TOKEN.lastIndex = 0;
  let line = 1;
  while (TOKEN.lastIndex < source.length) {
    const at = TOKEN.lastIndex;
    const match = TOKEN.exec(source);
    if (!match) throw new SyntaxError(`line ${line}: unexpected '${source[at]}'`);
    const [blank, num, word, punct] = match;
    if (num !== undefined) yield { type: 'num', value: Number(num), line };
    else if (word !== undefined) yield { type: 'word', value: word, line };
    else if (punct !== undefined) yield { type: punct, value: punct, line };
    else for (const c of blank) if (c === '\n') line++;
  }
  yield { type: 'end', value: null, line };
}

module.exports = { tokens };
