// The book at reception. Everything is in memory; the file behind it is written at closing time.
const DAY = 86_400_000;
const NAMES = ['Biscuit', 'Rolo', 'Pepper', 'Moss', 'Juno', 'Ziggy', 'Otto', 'Wren', 'Fig', 'Tess'];
const BREEDS = ['whippet', 'collie', 'dachshund', 'lurcher', 'spaniel'];

export const opening = Date.UTC(2026, 0, 5);

const random = (seed) => () => {
  seed = (seed + 0x6d2b79f5) | 0;
  let t = Math.imul(seed ^ (seed >>> 15), 1 | seed);
  t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
  return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
};

export function openRegister({ runs, seed }) {
  const rnd = random(seed);
  const pick = (list) => list[Math.floor(rnd() * list.length)];
  const stays = [];
  const byRun = new Map();

  const add = (stay) => {
    const id = stays.length + 1;
    const row = { id, ...stay };
    stays.push(row);
    if (!byRun.has(row.run)) byRun.set(row.run, []);
    byRun.get(row.run).push(row);
    return id;
  };

  for (let run = 1; run <= runs; run++) {
    let day = Math.floor(rnd() * 4);
    while (day < 260) {
      const nights = 1 + Math.floor(rnd() * 9);
      add({
        run,
        from: opening + day * DAY,
        to: opening + (day + nights) * DAY,
        dog: { name: pick(NAMES), breed: pick(BREEDS), weight: 4 + Math.floor(rnd() * 38) },
        feeds: [{ at: '07:30', what: 'kibble', grams: 180 }, { at: '17:30', what: 'wet', grams: 220 }],
        owner: { phone: `07700 9${String(Math.floor(rnd() * 1e5)).padStart(5, '0')}` },
        notes: rnd() < 0.2 ? ['not with terriers'] : [],
      });
      day += nights + Math.floor(rnd() * 3);
    }
  }

  return {
    runs: Array.from({ length: runs }, (_, i) => i + 1),
    size: () => stays.length,
    add,
    // Callers decorate what they get with prices and labels, so they get their own.
    all: () => stays.map((stay) => structuredClone(stay)),
    inRun: (run) => byRun.get(run) ?? [],
    byId: (id) => structuredClone(stays[id - 1]),
  };
}
