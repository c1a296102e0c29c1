class Catalogue {
  constructor(count) {
    this.products = new Map();
    this.byKind = new Map();
    for (let id = 0; id < count; id++) {
      const product = { id, kind: `kind-${id % 40}`, name: `Product ${id}`, price: id * 10 };
      this.products.set(id, product);
      const kind = this.byKind.get(product.kind) ?? [];
      kind.push(product);
      this.byKind.set(product.kind, kind);
    }
  }
  byId(id) {
    return this.products.get(id % this.products.size);
  }
  similar(product) {
    return this.byKind.get(product.kind).slice(0, 5);
  }
}
module.exports = { Catalogue };
