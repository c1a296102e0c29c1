import type { ProductRepository } from '../repositories/products.ts';
import type { ProductRow } from '../models/product.ts';
import type { Presenter } from './presenter.ts';
import type { TenantRegistry } from './tenants.ts';

function facets(rows: ProductRow[]) {
  const brands: Record<string, number> = {};
  const sizes: Record<string, number> = {};
  for (const r of rows) {
    brands[r.brand] = (brands[r.brand] ?? 0) + 1;
    for (const v of r.variants) if (v.stock > 0) sizes[v.size] = (sizes[v.size] ?? 0) + 1;
  }
  return { brands, sizes };
}

export class CatalogService {
  #products: ProductRepository;
  #presenter: Presenter;
  #tenants: TenantRegistry;
  constructor(deps: { products: ProductRepository; presenter: Presenter; tenants: TenantRegistry }) {
    this.#products = deps.products;
    this.#presenter = deps.presenter;
    this.#tenants = deps.tenants;
  }

  category(tenantId: string, category: string, page: number, size = 72) {
    const tenant = this.#tenants.get(tenantId);
    const rows = this.#products.inCategory(category);
    const shown = rows.slice(page * size, page * size + size);
    return { total: rows.length, facets: facets(rows), items: shown.map((r) => this.#presenter.card(r, tenant)) };
  }

  search(tenantId: string, q: string) {
    const tenant = this.#tenants.get(tenantId);
    const rows = this.#products.search(q, 36);
    return { q, facets: facets(rows), items: rows.map((r) => this.#presenter.card(r, tenant)) };
  }

  product(tenantId: string, slug: string) {
    const tenant = this.#tenants.get(tenantId);
    const row = this.#products.bySlug(slug);
    if (!row) throw Object.assign(new Error(`no product ${slug}`), { status: 404 });
    return this.#presenter.detail(row, tenant);
  }
}
