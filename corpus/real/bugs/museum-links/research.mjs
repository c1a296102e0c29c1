import { EX } from './catalogue.mjs';

export function provenance(catalogue, iri) {
  const object = catalogue.describe(iri);
  const steps = object.events
    .map((e) => catalogue.describe(e))
    .map((e) => ({ owner: e.fields.get('owner'), year: Number(e.fields.get('year')), lot: e.fields.get('lot') }))
    .sort((a, b) => a.year - b.year);
  let gap = 0;
  for (let i = 1; i < steps.length; i++) gap = Math.max(gap, steps[i].year - steps[i - 1].year);
  return { iri: iri.slice(EX.length), label: object.fields.get('label'), material: object.fields.get('material'), height: Number(object.fields.get('height')), steps, gap };
}

function trigrams(text) {
  const set = new Map();
  const padded = `  ${text.toLowerCase()} `;
  for (let i = 0; i + 3 <= padded.length; i++) {
    const g = padded.slice(i, i + 3);
    set.set(g, (set.get(g) ?? 0) + 1);
  }
  return set;
}

export function similar(chains, keep) {
  const rows = chains.slice(0, 420).map((c) => ({ c, grams: trigrams(`${c.label} ${c.material} ${c.steps.map((s) => s.owner).join(' ')}`) }));
  const best = [];
  for (let i = 0; i < rows.length; i++) {
    for (let j = i + 1; j < rows.length; j++) {
      let shared = 0;
      let total = 0;
      for (const [g, n] of rows[i].grams) {
        shared += Math.min(n, rows[j].grams.get(g) ?? 0);
        total += n;
      }
      const score = (2 * shared) / (total + rows[j].grams.size) - Math.abs(rows[i].c.height - rows[j].c.height) / 400;
      if (best.length < keep || score > best[best.length - 1].score) {
        best.push({ score, a: rows[i].c.iri, b: rows[j].c.iri });
        best.sort((x, y) => y.score - x.score || x.a.localeCompare(y.a) || x.b.localeCompare(y.b));
        best.length = Math.min(best.length, keep);
      }
    }
  }
  return best;
}

export function placeWeights(chains, rounds) {
  const edges = new Map();
  for (const { steps } of chains) {
    for (let i = 0; i < steps.length; i++) {
      if (!edges.has(steps[i].owner)) edges.set(steps[i].owner, []);
      if (i > 0) edges.get(steps[i - 1].owner).push(steps[i].owner);
    }
  }
  const owners = [...edges.keys()].sort();
  let rank = new Map(owners.map((o) => [o, 1 / owners.length]));
  for (let r = 0; r < rounds; r++) {
    const nextRank = new Map(owners.map((o) => [o, 0.15 / owners.length]));
    for (const o of owners) {
      const out = edges.get(o);
      for (const to of out) nextRank.set(to, nextRank.get(to) + (0.85 * rank.get(o)) / out.length);
    }
    rank = nextRank;
  }
  return [...rank].sort((a, b) => b[1] - a[1] || a[0].localeCompare(b[0]));
}
