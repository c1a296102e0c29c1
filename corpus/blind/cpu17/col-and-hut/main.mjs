import { openDesk } from './wardens.mjs';
import { bulletin, filtered, grouped, withConditions } from './bulletin.mjs';

const massifs = ['Vanoise', 'Ecrins', 'Silvretta', 'Bernina', 'Ortler'];
const names = ['Refuge', 'Hütte', 'Rifugio', 'Cabane'];

const huts = Array.from({ length: 90 }, (_, id) => ({
  id,
  name: `${names[(id * 3) % names.length]} ${String.fromCharCode(65 + (id % 26))}${id}`,
  massif: massifs[(id * 7) % massifs.length],
  height: 1650 + ((id * 197) % 1500),
  beds: 16 + ((id * 11) % 60),
}));

function validate(list) {
  const seen = new Set();
  for (const hut of list) {
    if (seen.has(hut.id)) throw new Error(`hut ${hut.id} listed twice`);
    if (!massifs.includes(hut.massif)) throw new Error(`unknown massif ${hut.massif}`);
    seen.add(hut.id);
  }
  return list;
}

const desk = await openDesk(huts);
try {
  const conditions = withConditions(desk, validate(huts));
  const reachable = filtered(conditions, (h) => h.wind < 60 && h.snow < 70 && h.free > 0);
  console.log(bulletin(await grouped(reachable, (h) => h.massif)));
} finally {
  desk.close();
}
