export type Token = { kind: 'number' | 'name' | 'word' | 'op' | 'end'; text: string; at: number };

const WORDS = new Set(['let', 'fn', 'while', 'if', 'else', 'return']);
const PAIRS = ['<=', '>=', '==', '!=', '&&', '||'];

export function tokenize(source: string): Token[] {
  const tokens: Token[] = [];
  let at = 0;
  while (at < source.length) {
    const c = source.charCodeAt(at);
    if (c <= 32) {
      at++;
    } else if (c >= 48 && c <= 57) {
      let end = at + 1;
      while (end < source.length && /[\d.]/.test(source[end])) end++;
      tokens.push({ kind: 'number', text: source.slice(at, end), at });
      at = end;
    } else if ((c | 32) >= 97 && (c | 32) <= 122) {
      let end = at + 1;
      while (end < source.length && /\w/.test(source[end])) end++;
      const text = source.slice(at, end);
      tokens.push({ kind: WORDS.has(text) ? 'word' : 'name', text, at });
      at = end;
    } else {
      const pair = source.slice(at, at + 2);
      const text = PAIRS.includes(pair) ? pair : source[at];
      tokens.push({ kind: 'op', text, at });
      at += text.length;
    }
  }
  tokens.push({ kind: 'end', text: '', at });
  return tokens;
}
