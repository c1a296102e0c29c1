const ESCAPES = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };
const escape = (s) => s.replace(/[&<>]/g, (c) => ESCAPES[c]);

export function toHtml(tokens, options) {
  const { prefix, lineNumbers } = { prefix: 'hl-', lineNumbers: false, ...options };
  const parts = [];
  let line = 1;
  if (lineNumbers) parts.push(`<i>${line}</i>`);
  for (const { type, text } of tokens) {
    if (type === 'space') {
      parts.push(text);
      if (lineNumbers && text.includes('\n')) parts.push(`<i>${++line}</i>`);
    } else {
      parts.push(`<span class="${prefix}${type}">`, escape(text), '</span>');
    }
  }
  return parts.join('');
}
