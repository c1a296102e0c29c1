'use strict';

exports.buildIndex = function buildIndex(items) {
  const byTag = new Map();
  items.forEach((item, position) => {
    for (const tag of new Set([item.tag, item.also])) {
      if (!byTag.has(tag)) byTag.set(tag, []);
      byTag.get(tag).push(position);
    }
  });
  return { items, byTag };
};

exports.run = function run(index, search) {
  const candidates = new Set();
  for (const tag of search.any) for (const p of index.byTag.get(tag) || []) candidates.add(p);
  const ranges = Object.entries(search.range).map(([field, r]) => [field, Number(r.min), Number(r.max)]);
  const hits = [];
  for (const p of candidates) {
    const item = index.items[p];
    if (ranges.every(([field, min, max]) => item[field] >= min && item[field] <= max)) hits.push(item);
  }
  const pinned = new Set(search.pinned.map((p) => p.sku));
  const key = search.sort;
  return hits.sort((a, b) => pinned.has(b.sku) - pinned.has(a.sku) || a[key] - b[key] || (a.sku < b.sku ? -1 : 1));
};
