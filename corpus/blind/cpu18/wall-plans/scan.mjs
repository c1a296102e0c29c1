const KEYWORDS = ['wall', 'lay', 'repeat', 'if', 'else', 'end', 'set', 'course', 'cope', 'through'];
const SYMBOLS = ['<=', '>=', '==', '+', '-', '*', '/', '<', '>', '(', ')', ','];

const isDigit = (c) => c >= '0' && c <= '9';
const isLetter = (c) => (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c === '_';

/** Tokens of a wall script, one at a time. */
export function* scan(text) {
  let at = 0;
  let line = 1;
  while (at < text.length) {
    const c = text[at];
    if (c === '\n') {
      line++;
      at++;
    } else if (c === ' ' || c === '\t') {
      at++;
    } else if (c === ';') {
      while (at < text.length && text[at] !== '\n') at++;
    } else if (isDigit(c)) {
      let to = at + 1;
      while (isDigit(text[to]) || text[to] === '.') to++;
      yield { type: 'number', value: Number(text.slice(at, to)), line };
      at = to;
    } else if (isLetter(c)) {
      let to = at + 1;
      while (to < text.length && (isLetter(text[to]) || isDigit(text[to]))) to++;
      const word = text.slice(at, to);
      yield { type: KEYWORDS.includes(word) ? word : 'name', value: word, line };
      at = to;
    } else {
      const symbol = SYMBOLS.find((s) => text.startsWith(s, at));
      if (!symbol) throw new SyntaxError(`line ${line}: unexpected ${c}`);
      yield { type: symbol, value: symbol, line };
      at += symbol.length;
    }
  }
  yield { type: 'eof', value: null, line };
}
