'use strict';
const crypto = require('node:crypto');
const { wrap, unwrap, keyOf } = require('./envelope');

const BLANKS = ['UL050', 'YA-2D', 'SC1', 'KW1', 'CE-55', 'MUL-T'];
const MACS = 7; // maximum adjacent cut

function bitting(seed, depth = 6) {
  const cuts = [];
  let s = seed;
  while (cuts.length < depth) {
    s = (Math.imul(s, 48271) + 11) >>> 0;
    const cut = s % 10;
    if (!cuts.length || Math.abs(cuts[cuts.length - 1] - cut) <= MACS) cuts.push(cut);
  }
  return cuts;
}

function openCabinet({ shops, codesPerShop }) {
  const byShop = new Map();
  let handedOut = 0;
  for (let n = 1; n <= shops; n++) {
    const id = `shop${n}`;
    const key = keyOf(id);
    const codes = new Map();
    for (let c = 0; c < codesPerShop; c++) {
      const mark = `L${String(c).padStart(4, '0')}`;
      codes.set(mark, wrap(key, { mark, blank: BLANKS[(c + n) % BLANKS.length], cuts: bitting(n * 7919 + c), customer: `C-${n}${c}` }, c));
    }
    byShop.set(id, { id, token: crypto.createHash('sha1').update(id).digest('hex'), codes });
  }
  return {
    shop: (id) => byShop.get(id),
    marks: (shop, prefix) => [...shop.codes.keys()].filter((m) => m.startsWith(prefix)).sort().slice(0, 25),
    code(shop, mark) {
      const sealed = shop.codes.get(mark);
      if (!sealed) return undefined;
      handedOut++;
      return unwrap(shop.id, sealed);
    },
    lookups: () => handedOut,
  };
}

module.exports = { openCabinet, MACS };
