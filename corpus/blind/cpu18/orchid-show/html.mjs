const UNSAFE = /[&<>"']/g;
const ENTITY = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

class Safe {
  constructor(text) { this.text = text; }
}

const text = (v) =>
  v instanceof Safe ? v.text
  : Array.isArray(v) ? v.map(text).join('')
  : v === null || v === undefined || v === false ? ''
  : String(v).replace(UNSAFE, (c) => ENTITY[c]);

export const html = (strings, ...values) =>
  new Safe(strings.reduce((out, s, i) => out + s + (i < values.length ? text(values[i]) : ''), ''));

export const page = (title, body) =>
  `<!doctype html><title>${text(title)}</title><main>${text(body)}</main>\n`;
