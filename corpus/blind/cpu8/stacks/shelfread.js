'use strict';
const { shelfKey } = require('./shelfkey');

// Bays hold a range of the shelf order; bounds are the keys on the bay labels.
const between = (low, high) => (item) => {
  const key = shelfKey(item);
  return key >= low && key < high;
};

function occupancy(holdings, bays) {
  return bays.map(({ label, low, high, metres }) => {
    let items = 0;
    let width = 0;
    for (const item of holdings.where(between(low, high))) {
      items++;
      width += item.reference ? 0.041 : 0.023;
    }
    return { label, items, full: width / metres };
  });
}

function weedingList(holdings, { before, maxLoans }) {
  return [...holdings.where((i) => i.year < before && i.loans <= maxLoans)]
    .map((item) => ({ item, key: shelfKey(item) }))
    .sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0))
    .map(({ item }) => item);
}

function circulation(holdings) {
  const totals = {};
  for (const { branch, loans } of holdings) totals[branch] = (totals[branch] ?? 0) + loans;
  return totals;
}

module.exports = { occupancy, weedingList, circulation };
