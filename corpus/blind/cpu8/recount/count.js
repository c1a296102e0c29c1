'use strict';
const { pipe, map, filter, fold, adjust, assoc, evolve } = require('./fp');

const inc = (n) => n + 1;
const formal = (paper) => paper.prefs.length > 0;

const standing = (withdrawn) => (paper) => ({
  ...paper,
  prefs: paper.prefs.filter((id) => !withdrawn.has(id)),
});

const firstPreference = (paper) => paper.prefs[0];

const tally = fold((acc, id) => adjust(id, inc, 0, acc), {});

const turnout = fold((acc, paper) => acc.set(paper.station, (acc.get(paper.station) ?? 0) + 1), new Map());

const firstCount = (withdrawn) => pipe(
  map(standing(withdrawn)),
  filter(formal),
  map(firstPreference),
  tally,
);

const byParty = (candidates) => (votes) => {
  const partyOf = Object.fromEntries(candidates.map((c) => [c.id, c.party]));
  return Object.entries(votes).reduce((acc, [id, n]) => assoc(partyOf[id], (acc[partyOf[id]] ?? 0) + n, acc), {});
};

const winners = (candidates) => (votes) => {
  const best = new Map();
  for (const { id, ward } of candidates) {
    const lead = best.get(ward);
    if (!lead || (votes[id] ?? 0) > (votes[lead] ?? 0)) best.set(ward, id);
  }
  return [...best.values()];
};

const percent = (total) => evolve(new Proxy({}, { get: () => (n) => +((n / total) * 100).toFixed(2) }));

module.exports = { firstCount, byParty, winners, turnout, percent, formal };
