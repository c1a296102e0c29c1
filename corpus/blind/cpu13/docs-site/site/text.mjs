const entities = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

export const escape = (text) => text.replace(/[&<>]/g, (ch) => entities[ch]);

export function inline(text) {
  return escape(text)
    .replace(/`([^`]+)`/g, '<code>$1</code>')
    .replace(/\*([^*]+)\*/g, '<em>$1</em>');
}

export function blocks(source) {
  const html = [];
  for (const line of source.split('\n')) {
    if (line.startsWith('## ')) html.push(`<h2>${inline(line.slice(3))}</h2>`);
    else if (line.startsWith('# ')) html.push(`<h1>${inline(line.slice(2))}</h1>`);
    else if (line.trim()) html.push(`<p>${inline(line)}</p>`);
  }
  return html.join('\n');
}
