const range = (n) => Array.from({ length: n }, (_, i) => i);
const flow = (...fns) => (x) => fns.reduce((v, f) => f(v), x);

const GALLERIES = [{ id: 'n', name: 'North wing' }, { id: 's', name: 'South wing' }, { id: 'c', name: 'Court' }];
const galleryName = (id) => GALLERIES.find((g) => g.id === id).name;

const visitAt = (i) => ({
  at: Date.UTC(2025, 0, 1) + i * 3_310_000,
  gallery: 'nsc'[(i * 11) % 3],
  people: 1 + (i * 7) % 6,
});

const monthOf = (visit) => new Date(visit.at).toLocaleDateString('en-GB', { month: 'short', year: 'numeric', timeZone: 'UTC' });

const groupVisits = (visits) => visits.reduce((groups, visit) => {
  const key = `${monthOf(visit)} ${galleryName(visit.gallery)}`;
  return groups.set(key, (groups.get(key) ?? 0) + visit.people);
}, new Map());

const byPeople = (groups) => [...groups].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1));
const top = (n) => (xs) => xs.slice(0, n);
const asLines = (xs) => xs.map(([key, n]) => `${key}: ${n}`);

const weekend = ({ at }) => [0, 6].includes(new Date(at).getUTCDay());
const share = (visits) => visits.filter(weekend).length / visits.length;

const visits = range(9500).map(visitAt);
const busiest = flow(groupVisits, byPeople, top(5), asLines);
console.log(busiest(visits).join('\n'));
console.log('weekend', (share(visits) * 100).toFixed(1) + '%');
