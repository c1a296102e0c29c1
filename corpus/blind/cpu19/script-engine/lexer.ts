export type Kind = 'num' | 'name' | 'word' | 'op' | 'end';
export interface Token {
  kind: Kind;
  text: string;
  at: number;
}

const WORDS = ['let', 'while', 'if', 'else', 'return', 'fn'];
const RULE = /\s+|(\d+(?:\.\d+)?)|([A-Za-z_]\w*)|(==|!=|<=|>=|[-+*\/%<>=(){},;])/y;

export function* lex(source: string): Generator<Token> {
  RULE.lastIndex = 0;
  while (RULE.lastIndex < source.length) {
    const at = RULE.lastIndex;
    const m = RULE.exec(source);
    if (!m) throw new SyntaxError(`unknown character at ${at}`);
    if (m[1] !== undefined) yield { kind: 'num', text: m[1], at };
    else if (m[2] !== undefined) yield { kind: WORDS.includes(m[2]) ? 'word' : 'name', text: m[2], at };
    else if (m[3] !== undefined) yield { kind: 'op', text: m[3], at };
  }
  yield { kind: 'end', text: '', at: source.length };
}
