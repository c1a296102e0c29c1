import { Readable } from 'node:stream';

const GROUPS = ['pump', 'valve', 'gasket', 'hose', 'filter', 'gauge', 'flange', 'bearing'];
const MATERIALS = ['brass', 'steel', 'nylon', 'epdm', 'ptfe'];

export function lottery(seed) {
  let s = seed >>> 0 || 1;
  return function draw(limit) {
    s ^= s << 13;
    s >>>= 0;
    s ^= s >>> 17;
    s ^= s << 5;
    s >>>= 0;
    return s % limit;
  };
}

export function catalogue(draw, size) {
  return Array.from({ length: size }, (_, i) => ({
    sku: `P${String(i).padStart(6, '0')}`,
    group: GROUPS[draw(GROUPS.length)],
    title: `${MATERIALS[draw(MATERIALS.length)]} ${GROUPS[draw(GROUPS.length)]} ${draw(400)} mm`,
    price: 100 + draw(90000),
    stock: draw(500),
    dims: { l: draw(900), w: draw(600), h: draw(300), weight: draw(20000) },
    tiers: Array.from({ length: 4 }, (_, k) => ({ from: 10 ** k, off: k * 3 + draw(3) })),
    tags: Array.from({ length: 5 }, () => MATERIALS[draw(MATERIALS.length)]),
    suppliers: Array.from({ length: 2 }, (_, k) => ({ code: `S${draw(80)}`, days: 2 + draw(20), rank: k })),
  }));
}

/** One nightly delivery as lines of NDJSON; a few items differ from the night before. */
export function delivery(items, draw) {
  return Readable.from(
    (function* parcels() {
      let parcel = '';
      for (const item of items) {
        if (draw(30) === 0) item.price += draw(2) ? draw(500) : -draw(90);
        if (draw(12) === 0) item.stock = draw(500);
        if (draw(90) === 0) item.tiers[draw(4)].off++;
        parcel += `${item.sku}|${item.group}|${item.title}|${item.price}|${item.stock}|` +
          `${item.dims.l}x${item.dims.w}x${item.dims.h}@${item.dims.weight}|` +
          `${item.tiers.map((t) => `${t.from}:${t.off}`).join(',')}|${item.tags.join(',')}|` +
          `${item.suppliers.map((s) => `${s.code}/${s.days}/${s.rank}`).join(',')}\n`;
        if (parcel.length > 200_000) {
          yield parcel;
          parcel = '';
        }
      }
      if (parcel) yield parcel;
    })(),
    { highWaterMark: 1 },
  );
}
