import { createStore } from './src/store.ts';
import { fieldBook, type FieldEvent } from './src/events.ts';
import { emptyNursery, nursery, type Nursery } from './src/reducers.ts';
import { Kinship } from './src/kinship.ts';

const plan = { founders: 60, seasons: 9, crossesPerSeason: 130, plotsPerAccession: 4, seed: 20260 };

const store = createStore<Nursery, FieldEvent>(nursery, emptyNursery);

store.onSeason((state, event) => {
  if (event.type !== 'season/closed') return;
  let growing = 0;
  for (const a of state.accessions.values()) if (a.status === 'growing') growing++;
  console.log(`season ${event.season}: ${state.accessions.size} on the register, ${growing} growing, ${state.trials.size} tried`);
});

for (const event of fieldBook(plan)) store.apply(event);

const { accessions, trials, siteTotals } = store.state;
const kin = new Kinship(accessions.values());
const ids = [...accessions.values()].sort((a, b) => a.order - b.order).map((a) => a.id);
const observed = new Float64Array(kin.n);
const weight = new Float64Array(kin.n);

let mean = 0;
for (const t of trials.values()) mean += t.tonnes / t.plots;
mean /= trials.size;

ids.forEach((id, i) => {
  const t = trials.get(id);
  if (!t) return;
  observed[i] = t.tonnes / t.plots - mean - 0.05 * (t.lodging / t.plots - 3);
  weight[i] = t.plots / (t.plots + 2);
});

const value = kin.values(observed, weight, 24);
const order = Array.from(value.keys()).sort((a, b) => value[b] - value[a]);

console.log(`\nmean yield ${mean.toFixed(3)} t`);
for (const i of order.slice(0, 15)) {
  const a = accessions.get(ids[i])!;
  const t = trials.get(ids[i]);
  console.log(
    `${ids[i]}  ${value[i].toFixed(3).padStart(7)}  F=${kin.inbreeding(i).toFixed(4)}  ${a.status.padEnd(8)} ${t ? `best at ${t.best}` : 'founder'}`,
  );
}
for (const [site, s] of Object.entries(siteTotals).sort()) {
  console.log(`${site.padEnd(12)} ${s.plots} plots, ${(s.tonnes / s.plots).toFixed(3)} t`);
}
