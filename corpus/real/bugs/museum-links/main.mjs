import { Catalogue } from './catalogue.mjs';
import { writeHoldings } from './holdings.mjs';
import { provenance, similar, placeWeights } from './research.mjs';

const OBJECTS = 760;

const turtle = writeHoldings(OBJECTS);
const catalogue = Catalogue.fromTurtle(turtle);
console.log(`parsed ${turtle.length} characters into ${catalogue.size} statements`);

const chains = [];
for (const iri of catalogue.items()) chains.push(provenance(catalogue, iri));
chains.sort((a, b) => b.steps.length - a.steps.length || a.iri.localeCompare(b.iri));
for (const chain of chains.slice(0, 5)) {
  console.log(`${chain.label}: ${chain.steps.map((s) => `${s.owner}@${s.year}`).join(' > ')}`);
}
const gaps = chains.filter((c) => c.gap > 40).length;
console.log(`chains ${chains.length}, with gaps ${gaps}`);

const pairs = similar(chains, 6);
for (const p of pairs) console.log(`alike ${p.score.toFixed(3)} ${p.a} / ${p.b}`);

const weights = placeWeights(chains, 60);
console.log(weights.slice(0, 6).map(([owner, w]) => `${owner}=${w.toFixed(5)}`).join(' '));
