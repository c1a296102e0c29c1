import { dayAt, hoursBetween } from './time.mjs';

const RULES = [];
const rule = (name) => (check) => { RULES.push({ name, check }); return check; };

rule('rest')((person, shifts, report) => {
  for (let i = 1; i < shifts.length; i++) {
    const rest = hoursBetween(shifts[i - 1].to, shifts[i].from);
    if (rest < 11) report(shifts[i], `only ${rest.toFixed(1)} h of rest`);
  }
});

rule('skills')((person, shifts, report) => {
  for (const shift of shifts) {
    if (!person.skills.includes(shift.needs)) report(shift, `lacks ${shift.needs}`);
  }
});

rule('one per day')((person, shifts, report) => {
  shifts.forEach((shift, i) => {
    const clash = shifts.slice(i + 1, i + 4).some((other) => sameDay(shift, other));
    if (clash) report(shift, 'second shift on one day');
  });
});

rule('weekly hours')((person, shifts, report) => {
  let hours = 0;
  let week = -1;
  for (const shift of shifts) {
    const w = Math.floor(shift.from.getTime() / 604_800_000);
    if (w !== week) { week = w; hours = 0; }
    hours += hoursBetween(shift.from, shift.to);
    if (hours > person.maxHours) report(shift, `${hours} h in the week`);
  }
});

function sameDay(a, b) {
  return dayAt(a.from, a.zone) === dayAt(b.from, b.zone);
}

export function* audit({ staff, shifts }) {
  const byStaff = Map.groupBy(shifts, (shift) => shift.staff);
  for (const person of staff) {
    const own = (byStaff.get(person.id) ?? []).sort((a, b) => a.from - b.from);
    const found = [];
    for (const { name, check } of RULES) check(person, own, (shift, text) => found.push({ name, shift, text, person }));
    yield* found;
  }
}
