const KEYWORDS = new Set(['let', 'while', 'if', 'else', 'end', 'return', 'def']);
const TOKEN = /[ \t]+|(\n)|(\d+(?:\.\d+)?)|([A-Za-z_]\w*)|([<>=!]=|[-+*\/%<>=(),])/y;

export function* tokens(source) {
  let line = 1;
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < source.length) {
    const at = TOKEN.lastIndex;
    const match = TOKEN.exec(source);
    if (!match) throw new SyntaxError(`line ${line}: unexpected ${source[at]}`);
    const [, newline, number, word, operator] = match;
    if (newline) line++;
    else if (number) yield { type: 'number', value: Number(number), line };
    else if (word) yield { type: KEYWORDS.has(word) ? word : 'name', value: word, line };
    else if (operator) yield { type: operator, value: operator, line };
  }
  yield { type: 'eof', value: '', line };
}
