import { Transform } from 'node:stream';

export class Lines extends Transform {
  #tail = '';

  constructor() {
    super({ readableObjectMode: true });
  }

  _transform(chunk, _encoding, done) {
    const parts = (this.#tail + chunk).split('\n');
    this.#tail = parts.pop();
    this.push(parts);
    done();
  }

  _flush(done) {
    if (this.#tail) this.push([this.#tail]);
    done();
  }
}

export function parseItem(line) {
  const [sku, group, title, price, stock, dims, tiers, tags, suppliers] = line.split('|');
  const [size, weight] = dims.split('@');
  const [l, w, h] = size.split('x');
  return {
    sku,
    group,
    title,
    price: Number(price),
    stock: Number(stock),
    dims: { l: +l, w: +w, h: +h, weight: +weight },
    tiers: tiers.split(',').map((t) => {
      const [from, off] = t.split(':');
      return { from: +from, off: +off };
    }),
    tags: tags.split(','),
    suppliers: suppliers.split(',').map((s) => {
      const [code, days, rank] = s.split('/');
      return { code, days: +days, rank: +rank };
    }),
  };
}
