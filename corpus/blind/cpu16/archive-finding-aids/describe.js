'use strict';
const { range } = require('./dates');

const LEVELS = new Map([['f', 'fonds'], ['s', 'series'], ['ff', 'file'], ['i', 'item']]);
const SIGNATURE = /^([A-Z]{1,3})\s*(\d{1,4})(?:[./-](\d{1,5}))?$/;

function signature(text) {
  const m = SIGNATURE.exec(text.trim());
  if (!m) throw new Error(`signature "${text}"`);
  return `${m[1]} ${m[2].padStart(4, '0')}${m[3] ? '/' + m[3].padStart(5, '0') : ''}`;
}

function tidy(text) {
  return text.replace(/\s+/g, ' ').replace(/\s([,.;])/g, '$1').trim();
}

exports.describe = function describe(raw) {
  const level = LEVELS.get(raw.lvl);
  if (!level) throw new Error(`level "${raw.lvl}" in ${raw.sig}`);
  const [from, to] = range(raw.date ?? '');
  return {
    signature: signature(raw.sig),
    level,
    title: tidy(raw.title),
    from,
    to,
    extent: raw.ext ? `${raw.ext.n} ${raw.ext.n === 1 ? raw.ext.unit : raw.ext.unit + 's'}` : '',
    persons: (raw.pers ?? []).map(({ last, first, role }) => ({ name: `${last}, ${first}`, role: role ?? 'mentioned' })),
    scope: tidy(raw.scope ?? ''),
    closedUntil: raw.closed ? Number(to) + raw.closed : null,
  };
};
