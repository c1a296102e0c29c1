import type { Presentation, ProductRow } from '../models/product.ts';
import { presentationDefaults } from '../lib/defaults.ts';
import { mergeDeep } from '../lib/merge.ts';
import { fill } from '../lib/text.ts';
import type { Tenant } from './tenants.ts';

const DAY = 86_400_000;

export class Presenter {
  #now: () => number;
  constructor(now: () => number) { this.#now = now; }

  settings(row: ProductRow, tenant: Tenant): Presentation {
    return mergeDeep<Presentation>(presentationDefaults, tenant.overrides, row.overrides);
  }

  card(row: ProductRow, tenant: Tenant) {
    const s = this.settings(row, tenant);
    let stock = 0;
    let low = Infinity;
    const colours = new Set<string>();
    for (const v of row.variants) {
      stock += v.stock;
      if (v.priceCents < low) low = v.priceCents;
      colours.add(v.colour);
    }
    const cents = s.price.showVat ? low * (1 + s.price.vat) : low;
    const badges: string[] = [];
    if (s.badges.isNew.show && this.#now() - row.createdAt < s.badges.isNew.days * DAY) badges.push(s.badges.isNew.label);
    if (s.badges.low.show && stock < s.badges.low.below) badges.push(s.badges.low.label);
    if (s.badges.sale.show) badges.push(s.badges.sale.label);
    const cdn = `https://${s.media.cdn.host}/${s.media.cdn.path.join('/')}/${row.slug}`;
    return {
      id: row.id,
      title: fill(s.seo.title, { name: row.name, brand: row.brand }),
      href: `/${tenant.id}/p/${row.slug}`,
      price: `${(cents / 100).toFixed(s.price.decimals)} ${s.price.currency}`,
      was: s.price.strike.show ? `${((cents * s.price.strike.factor) / 100).toFixed(s.price.decimals)}` : undefined,
      badges,
      colours: [...colours],
      available: stock > 0,
      srcset: s.media.sizes.map((w) => `${cdn}-${w}.${s.media.formats[0]} ${w}w`).join(', '),
      express: s.shipping.express && stock > 2,
    };
  }

  detail(row: ProductRow, tenant: Tenant) {
    const s = this.settings(row, tenant);
    return {
      ...this.card(row, tenant),
      text: row.text,
      variants: row.variants,
      shipping: s.shipping.regions.map((r) => ({ region: r.code, days: r.days, free: row.variants.some((v) => v.priceCents >= s.shipping.free.above), cost: r.cost })),
    };
  }
}
