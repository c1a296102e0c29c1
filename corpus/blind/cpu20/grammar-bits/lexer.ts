export const Kind = { Number: 0, Name: 1, Text: 2, Mark: 3, End: 4 } as const;
export type Kind = (typeof Kind)[keyof typeof Kind];

export interface Token {
  readonly kind: Kind;
  readonly text: string;
  readonly at: number;
}

const SPACE = 1, DIGIT = 2, LETTER = 4;
const CLASSES = new Uint8Array(128);
for (const c of ' \t\r\n') CLASSES[c.charCodeAt(0)] = SPACE;
for (let c = 48; c < 58; c++) CLASSES[c] = DIGIT;
for (let c = 0; c < 26; c++) CLASSES[65 + c] = CLASSES[97 + c] = LETTER;
CLASSES[95] = LETTER;

const DOUBLE = new Set(['==', '!=', '<=', '>=', '&&', '||', '=>']);

export function tokenize(source: string): Token[] {
  const tokens: Token[] = [];
  const { length } = source;
  let i = 0;
  while (i < length) {
    const code = source.charCodeAt(i);
    const kind = code < 128 ? CLASSES[code] : LETTER;
    const from = i;
    if (kind === SPACE) {
      i++;
    } else if (kind === DIGIT) {
      do i++; while (i < length && (CLASSES[source.charCodeAt(i)] === DIGIT || source.charCodeAt(i) === 46));
      tokens.push({ kind: Kind.Number, text: source.slice(from, i), at: from });
    } else if (kind === LETTER) {
      do i++; while (i < length && (source.charCodeAt(i) >= 128 || CLASSES[source.charCodeAt(i)] & (LETTER | DIGIT)));
      tokens.push({ kind: Kind.Name, text: source.slice(from, i), at: from });
    } else if (code === 35) {
      const end = source.indexOf('\n', i);
      i = end < 0 ? length : end;
    } else if (code === 34) {
      const end = source.indexOf('"', i + 1);
      if (end < 0) throw new SyntaxError(`text without end at ${i}`);
      tokens.push({ kind: Kind.Text, text: source.slice(i + 1, end), at: from });
      i = end + 1;
    } else {
      const next = source.charCodeAt(i + 1);
      const paired = next === 61 || next === 62 || next === 38 || next === 124;
      const text = paired && DOUBLE.has(source.slice(i, i + 2)) ? source.slice(i, i + 2) : source[i];
      i += text.length;
      tokens.push({ kind: Kind.Mark, text, at: from });
    }
  }
  tokens.push({ kind: Kind.End, text: '', at: length });
  return tokens;
}
