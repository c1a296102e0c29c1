export function tokenize(text) {
  const tokens = [];
  let at = 0;
  while (at < text.length) {
    const char = text[at];
    if (char === '#') {
      const end = text.indexOf('\n', at);
      tokens.push({ kind: 'heading', text: text.slice(at + 2, end) });
      at = end + 1;
    } else if (char === '*' || char === '`') {
      const mark = text[at + 1] === '*' ? '**' : char;
      const end = text.indexOf(mark, at + mark.length);
      tokens.push({ kind: mark === '**' ? 'strong' : mark === '*' ? 'em' : 'code', text: text.slice(at + mark.length, end < 0 ? text.length : end) });
      at = end < 0 ? text.length : end + mark.length;
    } else if (char === '\n') {
      tokens.push({ kind: 'break', text: '' });
      at++;
    } else {
      let end = at;
      while (end < text.length && !'#*`\n'.includes(text[end])) end++;
      tokens.push({ kind: 'text', text: text.slice(at, end) });
      at = end;
    }
  }
  return tokens;
}
