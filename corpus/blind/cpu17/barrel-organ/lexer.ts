export type Token = { kind: 'word' | 'number' | 'name' | 'sign' | 'end'; text: string; line: number };

const WORDS = ['repeat', 'until', 'let', 'punch', 'if', 'else'];
const SIGNS = ['(', ')', '{', '}', '+', '-', '*', '%', '<', '=', ';'];

export function* lex(src: string): Generator<Token> {
  let line = 1;
  let i = 0;
  while (i < src.length) {
    const ch = src[i];
    if (ch === '\n') { line++; i++; continue; }
    if (ch === ' ') { i++; continue; }
    if (ch >= '0' && ch <= '9') {
      let j = i;
      while (src[j] >= '0' && src[j] <= '9') j++;
      yield { kind: 'number', text: src.slice(i, j), line };
      i = j;
    } else if (ch >= 'a' && ch <= 'z') {
      let j = i;
      while (src[j] >= 'a' && src[j] <= 'z') j++;
      const text = src.slice(i, j);
      yield { kind: WORDS.includes(text) ? 'word' : 'name', text, line };
      i = j;
    } else if (SIGNS.includes(ch)) {
      yield { kind: 'sign', text: ch, line };
      i++;
    } else {
      throw new SyntaxError(`line ${line}: odd character ${JSON.stringify(ch)}`);
    }
  }
  yield { kind: 'end', text: '', line };
}
