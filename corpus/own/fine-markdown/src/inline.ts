const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const INLINE = /(\*\*([^*]+)\*\*)|(\*([^*]+)\*)|(`([^`]+)`)|(\[([^\]]+)\]\(([^)]+)\))/g;

export const escape = (text: string) => text.replace(/[&<>"]/g, (c) => ENTITIES[c]);

export function inline(text: string): string {
  let out = '';
  let last = 0;
  for (const m of text.matchAll(INLINE)) {
    out += escape(text.slice(last, m.index));
    if (m[1]) out += `<strong>${escape(m[2])}</strong>`;
    else if (m[3]) out += `<em>${escape(m[4])}</em>`;
    else if (m[5]) out += `<code>${escape(m[6])}</code>`;
    else out += `<a href="${escape(m[9])}">${escape(m[8])}</a>`;
    last = m.index + m[0].length;
  }
  return out + escape(text.slice(last));
}
