export const SUPPLIERS = ['Brandsma', 'Van Oord', 'Kessler', 'Moreau', 'Lindqvist', 'Petrov', 'Iversen', 'Duarte', 'Okafor', 'Rossi'];

export function sheetFrom(supplier, serial) {
  const lines = [`supplier;${supplier};sheet;${serial}`];
  const base = SUPPLIERS.indexOf(supplier) * 400;
  for (let i = 0; i < 400; i++) {
    const article = base + i;
    const price = ((article * 7919 + serial * 104729) % 90000) / 100 + 1;
    const recalled = (article + serial * 13) % 211 === 0;
    lines.push(`${supplier.slice(0, 3).toUpperCase()}${article};Article ${article} of ${supplier} in carton;${price.toFixed(2)};${recalled ? `R batch ${serial}-${article} withdrawn` : 'A'}`);
  }
  return lines.join('\n');
}
