import { kinds } from './contracts.js';

export function* trafficFor(partners, shift, count) {
  const codes = [...partners.keys()].slice(0, 6);
  let seed = 77 + shift;
  const next = (n) => {
    seed = (seed * 1103515245 + 12345) & 0x7fffffff;
    return (seed >> 8) % n;
  };
  for (let i = 0; i < count; i++) {
    const partner = codes[i % codes.length];
    const lines = Array.from({ length: 1 + next(4) }, (_, n) => ({ sku: `SKU-${next(9000)}`, quantity: 1 + next(12), price: n + 1.5 }));
    yield {
      partner,
      kind: kinds[Math.floor(i / codes.length) % kinds.length],
      body: {
        number: `${shift}-${i}`, lines, total: 12.5 * lines.length, carrier: 'DPX',
        buyer: { name: 'Nordkalk', country: 'FI' }, seller: { name: 'Vandaele', country: 'BE' },
        costCentre: 'CC12', projectCode: 'A9',
      },
    };
  }
}
