export class ParseFailure extends Error {
  constructor(expected, at) {
    super(expected);
    this.name = 'ParseFailure';
    this.at = at;
  }
}

const isSpace = (c) => c === 32 || c === 10 || c === 9;

export function skip(input) {
  const { text } = input;
  let i = input.at;
  while (i < text.length && isSpace(text.charCodeAt(i))) i++;
  input.at = i;
}

export const literal = (word) => (input) => {
  skip(input);
  if (!input.text.startsWith(word, input.at)) throw new ParseFailure(word, input.at);
  input.at += word.length;
  return word;
};

export const keyword = (word) => {
  const plain = literal(word);
  return (input) => {
    const start = input.at;
    plain(input);
    const c = input.text.charCodeAt(input.at);
    if ((c >= 97 && c <= 122) || c === 95) {
      input.at = start;
      throw new ParseFailure(word, start);
    }
    return word;
  };
};

export const token = (name, pattern) => {
  const sticky = new RegExp(pattern, 'y');
  return (input) => {
    skip(input);
    sticky.lastIndex = input.at;
    const m = sticky.exec(input.text);
    if (m === null) throw new ParseFailure(name, input.at);
    input.at = sticky.lastIndex;
    return m[0];
  };
};

export const seq = (...parsers) => (input) => parsers.map((p) => p(input));

export const map = (parser, fn) => (input) => fn(parser(input));

/** The first alternative that fits; when none does, the failure that came furthest. */
export const choice = (...parsers) => (input) => {
  const start = input.at;
  let furthest = null;
  for (const parser of parsers) {
    try {
      return parser(input);
    } catch (e) {
      if (!(e instanceof ParseFailure)) throw e;
      if (furthest === null || e.at > furthest.at) furthest = e;
      input.at = start;
    }
  }
  throw furthest;
};

export const maybe = (parser) => (input) => {
  const start = input.at;
  try {
    return parser(input);
  } catch (e) {
    if (!(e instanceof ParseFailure)) throw e;
    input.at = start;
    return null;
  }
};

export const many = (parser) => {
  const one = maybe(parser);
  return (input) => {
    const out = [];
    for (let item = one(input); item !== null; item = one(input)) out.push(item);
    return out;
  };
};

export const lazy = (get) => (input) => get()(input);

export function parseAll(parser, text, file) {
  const input = { text, at: 0 };
  try {
    const value = parser(input);
    skip(input);
    if (input.at < text.length) throw new ParseFailure('end of file', input.at);
    return value;
  } catch (e) {
    if (!(e instanceof ParseFailure)) throw e;
    const before = text.slice(0, e.at).split('\n');
    throw new SyntaxError(`${file}:${before.length}:${before.at(-1).length + 1}: expected ${e.message}`);
  }
}
