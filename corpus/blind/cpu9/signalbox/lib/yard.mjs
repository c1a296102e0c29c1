import { Route } from './interlocking.mjs';

export function layout(random, { sections, routes, length }) {
  const adjacent = new Map();
  for (let i = 0; i < sections; i++) {
    const flanks = [];
    if (random() < 0.4) flanks.push((i + 1) % sections);
    if (random() < 0.2) flanks.push((i + 17) % sections);
    adjacent.set(i, flanks);
  }
  const all = [];
  for (let r = 0; r < routes; r++) {
    const start = Math.floor(random() * sections);
    all.push(new Route(`R${r}`, Array.from({ length }, (_, k) => (start + k) % sections)));
  }
  return { adjacent, routes: all };
}

const kinds = ['goods', 'express', 'local', 'shunt'];

/** sorted list of what wants to run; sorted once for the whole day */
export function timetable(random, routes, count) {
  const list = [];
  for (let i = 0; i < count; i++) {
    list.push({
      train: `${kinds[i % kinds.length][0].toUpperCase()}${1000 + i}`,
      route: routes[Math.floor(random() * routes.length)].id,
      at: Math.floor(random() * 86400),
      dwell: 4000 + Math.floor(random() * 3000),
    });
  }
  return list.sort((a, b) => a.at - b.at || a.train.localeCompare(b.train));
}
