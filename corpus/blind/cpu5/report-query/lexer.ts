export interface Token { type: 'word' | 'number' | 'string' | 'op' | 'end'; text: string; at: number; }

const KEYWORDS = ['select', 'from', 'where', 'and', 'or', 'not', 'as', 'case', 'when', 'then', 'else', 'end', 'in', 'between'];
const PATTERN = /\s*(?:(\d+(?:\.\d+)?)|([A-Za-z_][\w.]*)|'((?:[^']|'')*)'|(<=|>=|<>|[-+*/(),=<>]))/y;

export function* lex(source: string): Generator<Token, void> {
  PATTERN.lastIndex = 0;
  const end = source.trimEnd().length;
  while (PATTERN.lastIndex < end) {
    const at = PATTERN.lastIndex;
    const match = PATTERN.exec(source);
    if (!match) throw new SyntaxError(`unexpected ${JSON.stringify(source.slice(at, at + 12))} at ${at}`);
    const [, number, word, string, op] = match;
    if (number !== undefined) yield { type: 'number', text: number, at };
    else if (word !== undefined) {
      const lower = word.toLowerCase();
      yield { type: 'word', text: KEYWORDS.includes(lower) ? lower : word, at };
    } else if (string !== undefined) yield { type: 'string', text: string.replaceAll("''", "'"), at };
    else yield { type: 'op', text: op, at };
  }
  yield { type: 'end', text: '', at: end };
}
