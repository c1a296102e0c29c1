'use strict';

const { readFileSync } = require('node:fs');
const path = require('node:path');

function loadCatalog(file, count) {
  const categories = JSON.parse(readFileSync(path.join(__dirname, '..', 'data', file), 'utf8'));
  const byId = new Map();
  const byCategory = new Map(categories.map((c) => [c.slug, []]));

  for (let i = 0; i < count; i += 1) {
    const category = categories[i % categories.length];
    const product = {
      id: `p${1000 + i}`,
      category: category.slug,
      title: `${category.title} no. ${i}`,
      material: category.materials[i % category.materials.length],
      price: 500 + ((i * 7919) % 20000),
      tags: [`t${i % 7}`, `season-${i % 4}`],
      description: `Item ${i} is made of ${category.materials[i % category.materials.length]} & comes in ${1 + (i % 5)} sizes.`,
      stock: (i * 31) % 90,
    };
    byId.set(product.id, product);
    byCategory.get(category.slug).push(product);
  }
  for (const list of byCategory.values()) list.sort((a, b) => a.price - b.price);

  return {
    categories,
    category: (slug) => categories.find((c) => c.slug === slug),
    get: (id) => byId.get(id),
    page(slug, offset, limit) {
      const list = byCategory.get(slug);
      return list && { total: list.length, items: list.slice(offset, offset + limit) };
    },
    update(id, changes) {
      const product = byId.get(id);
      return product && Object.assign(product, structuredClone(changes));
    },
  };
}

module.exports = { loadCatalog };
