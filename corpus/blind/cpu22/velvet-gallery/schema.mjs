import { Loader } from './execute.mjs';

export function makeCollection(random) {
  const rnd = (n) => Math.floor(random() * n);
  const painters = Array.from({ length: 160 }, (_, id) => ({ id, name: `Painter ${id}`, born: 1500 + rnd(400), works: [] }));
  const rooms = Array.from({ length: 40 }, (_, id) => ({ id, title: `Room ${id}`, floor: id % 4, hung: [] }));
  const works = Array.from({ length: 3000 }, (_, id) => {
    const w = { id, title: `Untitled ${id}`, year: 1520 + rnd(450), painter: rnd(160), room: rnd(40), width: 20 + rnd(200), height: 20 + rnd(200) };
    painters[w.painter].works.push(id);
    rooms[w.room].hung.push(id);
    return w;
  });
  const stats = { batches: 0, keys: 0 };
  const from = (table) => (keys) => {
    stats.batches++;
    stats.keys += keys.length;
    return keys.map((k) => table[k] ?? null);
  };
  return {
    stats,
    rooms,
    context: () => ({ painter: new Loader(from(painters)), work: new Loader(from(works)), room: new Loader(from(rooms)) }),
  };
}

const many = (loader, ids) => Promise.all(ids.map((id) => loader.load(id)));

export const schema = {
  Query: {
    room: { type: 'Room', resolve: (_, { id }, c) => c.room.load(id) },
    painter: { type: 'Painter', resolve: (_, { id }, c) => c.painter.load(id) },
  },
  Room: {
    id: {}, title: {}, floor: {},
    hung: { type: 'Work', resolve: (r, { first }, c) => many(c.work, r.hung.slice(0, first)) },
  },
  Work: {
    id: {}, title: {}, year: {},
    area: { resolve: (w) => (w.width * w.height) / 10_000 },
    painter: { type: 'Painter', resolve: (w, _, c) => c.painter.load(w.painter) },
    room: { type: 'Room', resolve: (w, _, c) => c.room.load(w.room) },
  },
  Painter: {
    id: {}, name: {}, born: {},
    works: { type: 'Work', resolve: (p, { first }, c) => many(c.work, p.works.slice(0, first)) },
  },
};
