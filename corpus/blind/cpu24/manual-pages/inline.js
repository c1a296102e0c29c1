const ESC = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };
export const escape = (text) => text.replace(/[&<>]/g, (c) => ESC[c]);

const MARK = /`([^`]+)`|\*\*([^*]+)\*\*|_([^_]+)_|\[([^\]]+)\]\(([^)\s]+)\)/g;

export function inline(text, link) {
  let out = '';
  let last = 0;
  for (const m of text.matchAll(MARK)) {
    out += escape(text.slice(last, m.index));
    if (m[1] !== undefined) out += `<code>${escape(m[1])}</code>`;
    else if (m[2] !== undefined) out += `<strong>${escape(m[2])}</strong>`;
    else if (m[3] !== undefined) out += `<em>${escape(m[3])}</em>`;
    else out += `<a href="${link(m[5])}">${escape(m[4])}</a>`;
    last = m.index + m[0].length;
  }
  return out + escape(text.slice(last));
}
