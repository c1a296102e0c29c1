const rows = ['acorn', 'birch', 'cedar'].map((slug, i) => ({
  slug,
  name: slug[0].toUpperCase() + slug.slice(1) + ' Supplies',
  locale: ['en-GB', 'de-DE', 'fr-FR'][i],
  currency: ['GBP', 'EUR', 'EUR'][i],
  colors: { accent: ['#0a5', '#a40', '#05a'][i], text: '#222' },
  revision: 14 + i,
}));

export class BrandRepository {
  #rows = new Map(rows.map((row) => [row.slug, row]));

  /** Callers get their own copy, so that a preview can override colours without touching the live brand. */
  async bySlug(slug) {
    const row = this.#rows.get(slug);
    return row && structuredClone(row);
  }
}
