'use strict';
const { UNITS } = require('./card.cjs');

function toGrams({ quantity, measure }) {
  return measure ? quantity * UNITS[measure] : quantity * 55;
}

function trigrams(text) {
  const set = new Set();
  const padded = `  ${text.toLowerCase()} `;
  for (let i = 0; i + 3 <= padded.length; i++) set.add(padded.slice(i, i + 3));
  return set;
}

function similarity(a, b) {
  let shared = 0;
  for (const gram of a) if (b.has(gram)) shared++;
  return (2 * shared) / (a.size + b.size);
}

/** Groups cards whose ingredient text is alike, by leader clustering. */
function cluster(cards, threshold) {
  const leaders = [];
  for (const card of cards) {
    const words = card.entries.filter((e) => e.kind === 'ingredient').slice(0, 4).map((e) => e.value.what).join(' ');
    const grams = trigrams(words);
    let best = null;
    let score = threshold;
    for (const leader of leaders) {
      const s = similarity(grams, leader.grams);
      if (s > score) {
        score = s;
        best = leader;
      }
    }
    if (best) best.members.push(card);
    else leaders.push({ grams, members: [card] });
  }
  return leaders;
}

function shopping(cards) {
  const need = new Map();
  for (const card of cards) {
    for (const { kind, value } of card.entries) {
      if (kind !== 'ingredient') continue;
      need.set(value.what, (need.get(value.what) ?? 0) + toGrams(value));
    }
  }
  return [...need].sort((a, b) => b[1] - a[1] || a[0].localeCompare(b[0]));
}

module.exports = { cluster, shopping };
