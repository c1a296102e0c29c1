'use strict';
const FAMILIES = {
  Rosaceae: ['Rosa', 'Rubus', 'Sorbus', 'Prunus'], Asteraceae: ['Arnica', 'Bellis', 'Cirsium', 'Leontodon'],
  Gentianaceae: ['Gentiana', 'Swertia'], Primulaceae: ['Primula', 'Androsace', 'Soldanella'], Poaceae: ['Poa', 'Festuca', 'Stipa'],
};
const EPITHETS = ['alpina', 'montana', 'vulgaris', 'glacialis', 'hirsuta', 'repens', 'minor', 'aurea'];
const COLLECTORS = ['Haller', 'Gaudin', 'Hegetschweiler', 'Rübel', 'Braun'];

function specimens(count) {
  const genera = Object.entries(FAMILIES).flatMap(([family, list]) => list.map((genus) => ({ family, genus })));
  return Array.from({ length: count }, (_, i) => {
    const k = (i * 2654435761) >>> 3;
    const { family, genus } = genera[k % genera.length];
    return {
      sheet: `Z-${String(i).padStart(6, '0')}`,
      family,
      taxon: `${genus} ${EPITHETS[(k >> 5) % EPITHETS.length]}`,
      collector: COLLECTORS[(k >> 9) % COLLECTORS.length],
      year: 1780 + ((k >> 3) % 200),
      altitude: 300 + ((k >> 7) % 2900),
    };
  });
}

class Herbarium {
  #byTaxon;
  #bySheet;

  constructor(list) {
    this.#byTaxon = Map.groupBy(list, (s) => s.taxon);
    this.#bySheet = new Map(list.map((s) => [s.sheet, s]));
    this.taxa = [...this.#byTaxon.keys()].sort();
  }

  sheet(id) {
    return this.#bySheet.get(id);
  }

  search({ taxon, from = 0, to = 9999, sort = 'year', page = 0 }) {
    const hits = (this.#byTaxon.get(taxon) ?? []).filter((s) => s.year >= from && s.year <= to);
    hits.sort((a, b) => (a[sort] < b[sort] ? -1 : a[sort] > b[sort] ? 1 : 0));
    return { total: hits.length, hits: hits.slice(page * 20, page * 20 + 20) };
  }

  add(specimen) {
    this.#bySheet.set(specimen.sheet, specimen);
    this.#byTaxon.getOrInsertComputed?.(specimen.taxon, () => []).push(specimen);
    return specimen;
  }
}

module.exports = { Herbarium, specimens };
