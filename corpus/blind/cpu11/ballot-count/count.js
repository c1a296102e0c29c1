'use strict';

const keep = (obj, pred) => Object.fromEntries(Object.entries(obj).filter(([k, v]) => pred(k, v)));

/** Single transferable vote, Gregory transfers with fractional weights. */
function* stages({ seats, candidates, ballots }) {
  const total = ballots.reduce((n, b) => n + b.n, 0);
  const quota = Math.floor(total / (seats + 1)) + 1;
  const out = new Set();
  const elected = [];
  let piles = new Map(candidates.map((c) => [c, []]));
  for (const b of ballots) piles.get(b.ranks[0]).push({ ...b, weight: b.n, at: 0 });

  const tally = () => Object.fromEntries([...piles].map(([c, p]) => [c, p.reduce((n, b) => n + b.weight, 0)]));
  const transfer = (from, factor) => {
    const moved = piles.get(from);
    piles.delete(from);
    out.add(from);
    for (const b of moved) {
      let at = b.at + 1;
      while (at < b.ranks.length && out.has(b.ranks[at])) at++;
      if (at < b.ranks.length) piles.get(b.ranks[at]).push({ ...b, at, weight: b.weight * factor });
    }
  };

  while (elected.length < seats && piles.size > 0) {
    const votes = tally();
    const ranking = Object.keys(votes).sort((a, b) => votes[b] - votes[a] || (a < b ? -1 : 1));
    const winners = Object.keys(keep(votes, (_, v) => v >= quota));
    if (piles.size + elected.length <= seats) {
      elected.push(...ranking);
      yield { votes, ranking, quota, action: `deemed elected ${ranking.join(', ')}`, elected: [...elected] };
      return;
    }
    if (winners.length > 0) {
      const w = ranking[0];
      elected.push(w);
      transfer(w, (votes[w] - quota) / votes[w]);
      yield { votes, ranking, quota, action: `elected ${w}`, elected: [...elected] };
    } else {
      const loser = ranking[ranking.length - 1];
      transfer(loser, 1);
      yield { votes, ranking, quota, action: `excluded ${loser}`, elected: [...elected] };
    }
  }
}

module.exports = { stages };
