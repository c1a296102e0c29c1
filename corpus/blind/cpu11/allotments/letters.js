'use strict';

const fs = require('node:fs');
const path = require('node:path');
const ejs = require('ejs');

const sources = new Map();

function source(name) {
  if (!sources.has(name)) sources.set(name, fs.readFileSync(path.join(__dirname, `${name}.ejs`), 'utf8'));
  return sources.get(name);
}

const helpers = {
  pounds: (pence) => `£${(pence / 100).toFixed(2)}`,
  long: (iso) => {
    const [y, m, d] = iso.split('-').map(Number);
    const month = 'January February March April May June July August September October November December'.split(' ')[m - 1];
    return `${d} ${month} ${y}`;
  },
};

/** Fills one template in. */
function fill(name, data) {
  return ejs.render(source(name), { ...helpers, ...data }, { rmWhitespace: true });
}

function letter(holder, site) {
  const lines = holder.plots.map((plot) => fill('plot', { plot, site }));
  return fill('letter', { holder, site, lines, total: holder.plots.reduce((n, p) => n + p.rent, 0) });
}

module.exports = { letter, fill };
