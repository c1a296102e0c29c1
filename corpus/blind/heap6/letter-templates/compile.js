export class CompiledTemplate {
  constructor(number, chunks) {
    this.number = number;
    this.chunks = chunks;
    this.uses = 0;
  }

  render(values) {
    this.uses += 1;
    let out = '';
    for (const chunk of this.chunks) out += typeof chunk === 'function' ? chunk(values) : chunk.text;
    return out;
  }
}

export function compile(number, text) {
  const chunks = [];
  let last = 0;
  for (const match of text.matchAll(/\{\{(\w+)\}\}/g)) {
    const field = match[1];
    chunks.push({ text: text.slice(last, match.index), at: last });
    chunks.push((values) => values[field] ?? `(${field})`);
    last = match.index + match[0].length;
  }
  chunks.push({ text: text.slice(last), at: last });
  return new CompiledTemplate(number, chunks);
}
