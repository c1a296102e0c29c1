const { when, money } = require('./format');

const escapes = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', '’': '&rsquo;' };
const esc = (s) => String(s).replace(/[&<>"’]/g, (c) => escapes[c]);

exports.slot = function slot(row, lang) {
  return {
    at: when(row.start, lang, row.tz),
    kind: row.kind,
    price: money(row.pence, lang),
    left: row.places - row.taken,
  };
};

exports.poster = function poster(pool, rows, lang) {
  let html = `<!doctype html><html lang="${lang}"><title>${esc(pool)}</title><table>`;
  for (const row of rows) {
    const s = exports.slot(row, lang);
    html += `<tr class="${s.left < 3 ? 'nearly' : 'ok'}"><td>${esc(s.at)}<td>${esc(s.kind)}<td>${esc(s.price)}<td>${s.left}`;
  }
  return html + '</table></html>';
};
