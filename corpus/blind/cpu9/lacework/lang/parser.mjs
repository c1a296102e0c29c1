import { Tokens } from './tokens.mjs';

// pattern := row (newline row)*     row := 'row' number ':' items
// items   := item (',' item)*       item := stitch count? | '[' items ']' number | '*' items '*'
export function parse(source) {
  const stream = new Tokens(source)[Symbol.iterator]();
  let now = stream.next().value;
  const advance = () => { const t = now; now = stream.next().value; return t; };
  const is = (text) => now.text === text;
  const expect = (text) => {
    if (!is(text)) throw new SyntaxError(`line ${now.line}: expected ${text}, found ${now.text}`);
    return advance();
  };
  const count = () => (now.kind === 'number' ? Number(advance().text) : 1);

  const item = () => {
    if (is('[')) {
      advance();
      const body = items(']');
      expect(']');
      return { type: 'repeat', body, times: count() };
    }
    if (is('*')) {
      advance();
      const body = items('*');
      expect('*');
      return { type: 'fill', body };
    }
    return { type: 'stitch', name: advance().text, times: count() };
  };

  const items = (closing) => {
    const list = [item()];
    while (is(',')) { advance(); if (!is(closing)) list.push(item()); }
    return list;
  };

  const rows = [];
  while (now.kind !== 'end') {
    if (now.kind === 'line') { advance(); continue; }
    expect('row');
    const number = count();
    expect(':');
    rows.push({ number, items: items('\n') });
  }
  return rows;
}
