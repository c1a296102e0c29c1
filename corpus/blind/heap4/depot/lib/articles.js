export const ZONES = ['inbound', 'inspection', 'cold', 'rack-a', 'rack-b', 'rack-c', 'picking', 'outbound'];

export function articleTable() {
  const rows = [];
  for (let n = 0; n < 9000; n += 1) {
    rows.push({ sku: `A-${String(n).padStart(6, '0')}`, name: `article ${n} / series ${n % 71}`, grams: 120 + ((n * 37) % 9000), cold: n % 13 === 0 });
  }
  return rows;
}
