const { punches } = require('./punches.js');
const { Timesheet, wage } = require('./payroll.js');
const { smooth } = require('./staffing.js');

const sheets = new Map();
const bySite = new Map();
for (const punch of punches({ people: 120, days: 42, seed: 60 })) {
  if (!sheets.has(punch.person)) sheets.set(punch.person, new Timesheet(punch.person));
  sheets.get(punch.person).add(punch);
  bySite.set(punch.person, punch.site);
}

const totals = new Map();
for (const [person, sheet] of [...sheets].sort((a, b) => a[0] - b[0])) {
  const site = bySite.get(person);
  let total = totals.get(site);
  if (!total) totals.set(site, (total = { pay: 0, night: 0, sunday: 0, hours: new Map() }));
  for (const [day, figures] of sheet.settle()) {
    total.pay += wage(figures);
    total.night += figures.night;
    total.sunday += figures.sunday;
    let hours = total.hours.get(day);
    if (!hours) total.hours.set(day, (hours = new Array(24).fill(0)));
    figures.spread.forEach((m, h) => (hours[h] += m / 60));
  }
}

for (const [site, total] of totals) {
  const demand = [...total.hours].sort(([a], [b]) => (a < b ? -1 : 1)).flatMap(([, hours]) => hours);
  const plan = smooth(demand, 24, 1.5);
  const changes = plan.filter((s, i) => i > 0 && s !== plan[i - 1]).length;
  console.log(`${site.padEnd(9)} pay ${total.pay.toFixed(2)} night ${total.night} sunday ${total.sunday} days ${total.hours.size} changes ${changes}`);
}
