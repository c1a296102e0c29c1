const TAGS = { heading: 'h1', strong: 'b', em: 'i', code: 'code' };
const escape = (text) => text.replace(/[&<>"]/g, (char) => `&#${char.charCodeAt(0)};`);
export function render(tokens) {
  const out = [];
  for (const token of tokens) {
    const tag = TAGS[token.kind];
    if (token.kind === 'break') out.push('<br>');
    else out.push(tag ? `<${tag}>${escape(token.text)}</${tag}>` : escape(token.text));
  }
  return out.join('');
}
