import { makeRota, sites } from './data.mjs';
import { audit } from './rules.mjs';
import { dayAt, clock } from './time.mjs';

const rota = makeRota(70, 85);
const counts = {};
const examples = [];

for (const finding of audit(rota)) {
  counts[finding.name] = (counts[finding.name] || 0) + 1;
  if (examples.length < 12 && finding.name !== 'skills') examples.push(finding);
}

for (const site of sites) {
  const first = rota.shifts.find((s) => s.site === site.id);
  console.log(site.id.padEnd(6), 'opens', clock(site.opens), 'first rota day', dayAt(first.from, site.zone));
}
console.log(rota.shifts.length, 'shifts', JSON.stringify(counts));
for (const e of examples) console.log(e.person.name, dayAt(e.shift.from, e.shift.zone), e.text);
