import { createHash } from 'node:crypto';
import type { Folder, Person, RoleSpec } from './model.ts';
import { RoleBook } from './roles.ts';
import { Gate } from './gate.ts';

let state = 1234567;
const below = (n: number): number => {
  state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff;
  return (state >>> 8) % n;
};
const oneOf = <T>(list: readonly T[]): T => list[below(list.length)];

const specs: RoleSpec[] = [
  { name: 'visitor', extends: [], grants: [{ permission: 'view', when: 'folder.sealed = false and folder.year < 1990' }] },
  { name: 'reader', extends: ['visitor'], grants: [{ permission: 'view', when: 'folder.sealed = false' }, { permission: 'copy', when: 'label(public)' }] },
  { name: 'student', extends: ['visitor'], grants: [{ permission: 'view', when: 'label(thesis)' }, { permission: 'cite', when: null }] },
  { name: 'staff', extends: ['reader', 'student'], grants: [{ permission: 'move', when: 'folder.owner = person.office' }, { permission: 'tag', when: 'person.clearance >= 2' }] },
  { name: 'curator', extends: ['staff'], grants: [{ permission: 'view', when: 'person.clearance >= 3 or label(legal) and person.clearance >= 2' }, { permission: 'seal', when: 'person.clearance >= 4' }] },
  { name: 'auditor', extends: ['reader'], grants: [{ permission: 'view', when: 'label(finance)' }, { permission: 'copy', when: 'label(finance) and folder.year < 2015' }] },
  { name: 'warden', extends: ['curator', 'auditor'], grants: [{ permission: 'move', when: 'folder.sealed = false' }, { permission: 'seal', when: null }] },
];

const OFFICES = ['maps', 'letters', 'film', 'records'] as const;
const LABELS = ['public', 'thesis', 'legal', 'finance', 'photo', 'fragile'] as const;

const folders: Folder[] = Array.from({ length: 1500 }, (_, i) => ({
  path: `/${oneOf(OFFICES)}/${String(below(40)).padStart(2, '0')}/${i}`,
  owner: oneOf(OFFICES),
  labels: Array.from({ length: 1 + below(3) }, () => oneOf(LABELS)),
  sealed: below(4) === 0,
  year: 1900 + below(125),
}));
const people: Person[] = Array.from({ length: 60 }, (_, i) => ({
  login: `u${i}`,
  office: oneOf(OFFICES),
  clearance: below(5),
  roles: Array.from(new Set([oneOf(specs).name, oneOf(specs).name])),
}));

const gate = new Gate(new RoleBook(specs));
const digest = createHash('md5');
let refused = 0;
for (const person of people) {
  for (const action of ['view', 'copy', 'move', 'seal']) {
    const page = gate.list(person, action, folders, 40);
    refused += page.refused;
    digest.update(`${page.login} ${page.action} ${page.shown.map((f) => f.path).join(' ')}\n`);
  }
}
digest.update(gate.trail.join('\n'));
console.log(`${people.length} people, ${refused} refusals, ${gate.trail.length} on the trail, ${digest.digest('hex')}`);
