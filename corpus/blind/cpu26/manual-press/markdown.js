const FENCE = /^(`{3,}|~{3,})\s*(.*)$/;
const HEADING = /^(#{1,6}) +(.*)$/;
const ITEM = /^[-*] +(.*)$/;

/** Splits a source into blocks: heading, list, listing, paragraph. */
export function parse(source) {
  const lines = source.split('\n');
  const blocks = [];
  let text = [];
  const flush = () => {
    if (text.length > 0) blocks.push({ type: 'paragraph', text: text.join(' ') });
    text = [];
  };

  for (let i = 0; i < lines.length; i++) {
    const line = lines[i];
    let m;
    if (line === '') flush();
    else if ((m = FENCE.exec(line)) !== null) {
      flush();
      const body = [];
      for (i++; i < lines.length && !lines[i].startsWith(m[1]); i++) body.push(lines[i]);
      blocks.push({ type: 'listing', info: m[2].trim(), code: body.join('\n') });
    } else if ((m = HEADING.exec(line)) !== null) {
      flush();
      blocks.push({ type: 'heading', level: m[1].length, text: m[2] });
    } else if ((m = ITEM.exec(line)) !== null) {
      flush();
      const last = blocks.at(-1);
      if (last?.type === 'list') last.items.push(m[1]);
      else blocks.push({ type: 'list', items: [m[1]] });
    } else text.push(line);
  }
  flush();
  return blocks;
}

const ENTITIES = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
export const escape = (s) => s.replace(/[&<>"]/g, (c) => ENTITIES[c]);

/** `code`, **strong**, *emphasis* and [links](to) of one run of text. */
export function inline(text) {
  let out = '';
  let plain = 0;
  let i = 0;
  const upTo = (end) => {
    out += escape(text.slice(plain, end));
  };
  while (i < text.length) {
    const c = text[i];
    let end = -1;
    let html = '';
    if (c === '`') {
      end = text.indexOf('`', i + 1);
      if (end > 0) html = `<code>${escape(text.slice(i + 1, end))}</code>`;
    } else if (c === '*') {
      const mark = text[i + 1] === '*' ? '**' : '*';
      const close = text.indexOf(mark, i + mark.length);
      if (close > 0) {
        const tag = mark === '**' ? 'strong' : 'em';
        html = `<${tag}>${inline(text.slice(i + mark.length, close))}</${tag}>`;
        end = close + mark.length - 1;
      }
    } else if (c === '[') {
      const middle = text.indexOf('](', i + 1);
      end = middle < 0 ? -1 : text.indexOf(')', middle);
      if (end > 0) html = `<a href="${escape(text.slice(middle + 2, end))}">${inline(text.slice(i + 1, middle))}</a>`;
    }
    if (end > 0) {
      upTo(i);
      out += html;
      i = end + 1;
      plain = i;
    } else i++;
  }
  upTo(text.length);
  return out;
}
