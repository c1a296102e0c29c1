const ENTITY = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

export function escape(text) {
  return /[&<>"]/.test(text) ? text.replace(/[&<>"]/g, (c) => ENTITY[c]) : text;
}

const SPECIAL = /[*_`[\\]/g;

/** Inline markup to HTML in one pass; `links` decides where [[Page]] leads to. */
export function inline(text, links) {
  let html = '';
  let at = 0;
  const open = [];
  while (at < text.length) {
    SPECIAL.lastIndex = at;
    const m = SPECIAL.exec(text);
    if (m === null) break;
    html += escape(text.slice(at, m.index));
    at = m.index;
    const c = text[at];
    if (c === '\\') {
      html += escape(text[at + 1] ?? '');
      at += 2;
    } else if (c === '`') {
      const end = text.indexOf('`', at + 1);
      if (end === -1) { html += '`'; at++; continue; }
      html += `<code>${escape(text.slice(at + 1, end))}</code>`;
      at = end + 1;
    } else if (c === '[') {
      if (text[at + 1] === '[') {
        const end = text.indexOf(']]', at + 2);
        if (end === -1) { html += '[['; at += 2; continue; }
        html += links(text.slice(at + 2, end));
        at = end + 2;
      } else { html += '['; at++; }
    } else {
      const tag = c === '*' ? 'strong' : 'em';
      if (open.includes(tag)) {
        while (open.length > 0) {
          const last = open.pop();
          html += `</${last}>`;
          if (last === tag) break;
        }
      } else {
        open.push(tag);
        html += `<${tag}>`;
      }
      at++;
    }
  }
  html += escape(text.slice(at));
  while (open.length > 0) html += `</${open.pop()}>`;
  return html;
}
