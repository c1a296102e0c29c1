// Just enough of a JavaScript lexer to find imports, exports and names, and to squeeze blanks out.
export const T = { NAME: 0, NUMBER: 1, STRING: 2, PUNCT: 3, TEMPLATE: 4 };

const BLANK = /(?:\s+|\/\/[^\n]*|\/\*[^*]*(?:\*(?!\/)[^*]*)*\*\/)+/y;
const NAME = /[A-Za-z_$][\w$]*/y;
const NUMBER = /(?:0x[\da-f]+|\d+(?:\.\d+)?)/iy;
const PUNCT = /=>|\.\.\.|[=!]=?=?|[<>]=?|&&|\|\||\+\+|--|[-+*\/%]=?|[{}()[\];,.:?&|^~]/y;

export function* scan(source) {
  let at = 0;
  const take = (re) => {
    re.lastIndex = at;
    if (!re.test(source)) return null;
    const text = source.slice(at, re.lastIndex);
    at = re.lastIndex;
    return text;
  };
  while (at < source.length) {
    if (take(BLANK) !== null && at >= source.length) return;
    const c = source.charCodeAt(at);
    let text;
    if ((c >= 97 && c <= 122) || (c >= 65 && c <= 90) || c === 95 || c === 36) yield { type: T.NAME, text: take(NAME) };
    else if (c >= 48 && c <= 57) yield { type: T.NUMBER, text: take(NUMBER) };
    else if (c === 34 || c === 39 || c === 96) {
      const start = at++;
      while (source.charCodeAt(at) !== c) at += source.charCodeAt(at) === 92 ? 2 : 1;
      at++;
      yield { type: c === 96 ? T.TEMPLATE : T.STRING, text: source.slice(start, at) };
    } else if ((text = take(PUNCT)) !== null) yield { type: T.PUNCT, text };
    else throw new SyntaxError(`unexpected ${source[at]} at ${at}`);
  }
}
