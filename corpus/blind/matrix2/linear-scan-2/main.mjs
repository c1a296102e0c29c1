const pipe = (...fns) => (x) => fns.reduce((v, f) => f(v), x);
const range = (n) => Array.from({ length: n }, (_, i) => i);

const SPECIES = [{ code: 'C', label: 'cat' }, { code: 'D', label: 'dog' }, { code: 'R', label: 'rabbit' }];

const makeOwners = (n) => range(n).map((i) => ({ ref: `own-${(i * 7919) % n}`, city: ['Lyon', 'Graz', 'Turku'][i % 3] }));
const makePets = (n, owners) => range(n).map((i) => ({
  chip: 900000 + i,
  kind: 'CDR'[i % 3],
  ownerRef: `own-${(i * 104729) % owners}`,
  weight: 2 + (i * 31 % 170) / 10,
}));

const withSpecies = (pet) => ({ ...pet, species: SPECIES.find((s) => s.code === pet.kind).label });
const withOwner = (owners) => (pet) => ({
  ...pet,
  owner: owners.find((o) => o.ref === pet.ownerRef),
});
const withDose = (pet) => ({ ...pet, dose: Math.round(pet.weight * 1.5 * 10) / 10 });

const countBy = (key) => (xs) => xs.reduce((acc, x) => acc.set(key(x), (acc.get(key(x)) ?? 0) + 1), new Map());
const byLabel = (m) => [...m].sort(([a], [b]) => (a < b ? -1 : 1));

const owners = makeOwners(6000);
const vaccinationList = pipe(
  (pets) => pets.map(withSpecies),
  (pets) => pets.map(withOwner(owners)),
  (pets) => pets.map(withDose),
);

const pets = vaccinationList(makePets(22000, 6000));
const totals = pipe(countBy((p) => `${p.owner.city}/${p.species}`), byLabel)(pets);
console.log(totals.map(([k, v]) => `${k}: ${v}`).join('\n'));
console.log('ml', pets.reduce((sum, p) => sum + p.dose, 0).toFixed(1));
