const random = (s => () => ((s = (Math.imul(s, 1664525) + 11) >>> 0) / 4294967296))(14);

const votes = Array.from({ length: 5000 }, (_, i) => ({
  district: i,
  party: ['red', 'blue', 'green', 'grey'][Math.floor(random() * 4)],
  count: Math.floor(random() * 4000),
  valid: random() > 0.02,
}));

const shareOf = (vote, all) =>
  vote.count / all.filter(v => v.valid).map(v => v.count).reduce((a, b) => a + b, 0);

const lines = votes
  .filter(vote => vote.valid)
  .map((vote, _, all) => ({ ...vote, share: shareOf(vote, all) }));

const parties = lines.reduce((sums, { party, share }) => ({ ...sums, [party]: (sums[party] ?? 0) + share }), {});

const strongest = [...lines].sort((a, b) => b.share - a.share).slice(0, 3).map(l => l.district);

const percent = value => `${(value * 100).toFixed(2)} %`;

Object.entries(parties)
  .sort(([, a], [, b]) => b - a)
  .forEach(([party, share]) => console.log(party.padEnd(6), percent(share)));
console.log('strongest', strongest.join(', '));
