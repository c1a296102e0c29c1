const KEYWORDS = ['const', 'let', 'if', 'return', 'function'];

export function highlight(code: string): string {
  let out = '';
  let i = 0;
  while (i < code.length) {
    const c = code[i];
    if (c === '/' && code[i + 1] === '/') {
      const end = code.indexOf('\n', i);
      const stop = end < 0 ? code.length : end;
      out += `<i>${code.slice(i, stop)}</i>`;
      i = stop;
    } else if (c === "'" || c === '"') {
      const end = code.indexOf(c, i + 1) + 1 || code.length;
      out += `<s>${code.slice(i, end)}</s>`;
      i = end;
    } else if (/[a-z]/i.test(c)) {
      let end = i + 1;
      while (end < code.length && /\w/.test(code[end])) end++;
      const word = code.slice(i, end);
      out += KEYWORDS.includes(word) ? `<b>${word}</b>` : word;
      i = end;
    } else {
      out += c;
      i++;
    }
  }
  return out;
}
