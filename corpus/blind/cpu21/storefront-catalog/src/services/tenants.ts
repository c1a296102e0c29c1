export interface Tenant { id: string; currency: string; overrides: Record<string, any> }

export class TenantRegistry {
  #tenants = new Map<string, Tenant>();
  register(t: Tenant) { this.#tenants.set(t.id, t); return this; }
  get(id: string): Tenant {
    const t = this.#tenants.get(id);
    if (!t) throw Object.assign(new Error(`unknown tenant ${id}`), { status: 404 });
    return t;
  }
}

export const tenants = new TenantRegistry()
  .register({ id: 'nl', currency: 'EUR', overrides: { price: { showVat: true } } })
  .register({ id: 'uk', currency: 'GBP', overrides: { price: { currency: 'GBP', vat: 0.2 }, shipping: { express: false, free: { above: 9000 } }, seo: { title: '{name} | {brand}' } } })
  .register({ id: 'dk', currency: 'DKK', overrides: { price: { currency: 'DKK', vat: 0.25, decimals: 0 }, badges: { isNew: { label: 'Nyhed' }, low: { label: 'Få tilbage' } } } });
