import { addHours } from './time.mjs';

export const sites = [
  { id: 'oslo', zone: 'Europe/Oslo', opens: 360 },
  { id: 'lima', zone: 'America/Lima', opens: 420 },
  { id: 'perth', zone: 'Australia/Perth', opens: 330 },
];
const SKILLS = ['triage', 'icu', 'er', 'ward'];

export function makeRota(staffCount, days) {
  let s = 77;
  const rnd = (n) => { s = (s * 16807) % 2147483647; return s % n; };
  const staff = [];
  const shifts = [];
  for (let i = 0; i < staffCount; i++) {
    staff.push({ id: 'n' + i, name: 'Nurse ' + i, skills: SKILLS.filter(() => rnd(2)), maxHours: 36 + rnd(10) });
  }
  const start = new Date(Date.UTC(2024, 2, 4));
  for (const person of staff) {
    const site = sites[rnd(sites.length)];
    for (let d = 0; d < days; d++) {
      if (rnd(7) > 4) continue;
      const from = addHours(start, d * 24 + rnd(24));
      shifts.push({ staff: person.id, site: site.id, zone: site.zone, from, to: addHours(from, 6 + rnd(5)), needs: SKILLS[rnd(4)] });
    }
  }
  return { staff, shifts };
}
