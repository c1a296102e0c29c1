export interface Token { type: 'word' | 'number' | 'string' | 'symbol' | 'end'; text: string; at: number }
const TOKEN = /\s*(?:(\d+(?:\.\d+)?)|'((?:[^']|'')*)'|([a-z_][a-z0-9_]*(?:\.[a-z_][a-z0-9_]*)?)|(<=|>=|<>|[-+*/(),=<>]))/iy;

export function tokenize(sql: string): Token[] {
  const out: Token[] = [];
  TOKEN.lastIndex = 0;
  let at = 0;
  while (at < sql.length) {
    const m = TOKEN.exec(sql);
    if (!m) {
      if (sql.slice(at).trim() === '') break;
      throw new SyntaxError(`unexpected ${sql[at]} at ${at}`);
    }
    if (m[1] !== undefined) out.push({ type: 'number', text: m[1], at });
    else if (m[2] !== undefined) out.push({ type: 'string', text: m[2].replaceAll("''", "'"), at });
    else if (m[3] !== undefined) out.push({ type: 'word', text: m[3].toLowerCase(), at });
    else out.push({ type: 'symbol', text: m[4], at });
    at = TOKEN.lastIndex;
  }
  out.push({ type: 'end', text: '', at });
  return out;
}
