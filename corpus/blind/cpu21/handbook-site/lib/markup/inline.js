'use strict';

const ESC = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escape = (s) => s.replace(/[&<>"]/g, (c) => ESC[c]);

function inline(text, resolve) {
  let out = '';
  let i = 0;
  let plain = 0;
  const flush = (to) => { if (to > plain) out += escape(text.slice(plain, to)); };
  while (i < text.length) {
    const c = text[i];
    if (c === '`') {
      const end = text.indexOf('`', i + 1);
      if (end > 0) { flush(i); out += `<code>${escape(text.slice(i + 1, end))}</code>`; plain = i = end + 1; continue; }
    } else if (c === '*') {
      const mark = text[i + 1] === '*' ? '**' : '*';
      const end = text.indexOf(mark, i + mark.length);
      if (end > 0) {
        flush(i);
        const tag = mark === '**' ? 'strong' : 'em';
        out += `<${tag}>${inline(text.slice(i + mark.length, end), resolve)}</${tag}>`;
        plain = i = end + mark.length;
        continue;
      }
    } else if (c === '[') {
      const mid = text.indexOf('](', i);
      const end = mid > 0 ? text.indexOf(')', mid) : -1;
      if (end > 0) {
        flush(i);
        out += `<a href="${resolve(text.slice(mid + 2, end))}">${inline(text.slice(i + 1, mid), resolve)}</a>`;
        plain = i = end + 1;
        continue;
      }
    }
    i++;
  }
  flush(text.length);
  return out;
}

module.exports = { inline, escape };
