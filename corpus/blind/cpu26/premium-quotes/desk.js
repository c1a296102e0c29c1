import { createHmac } from 'node:crypto';
import { basisOn } from './basis.js';
import { products } from './products.js';

/** A desk answers requests one by one; each answer is numbered and signed. */
export function openDesk({ secret, branch }) {
  let serial = 0;
  const perProduct = new Map();

  async function quote({ day, product, life, terms }) {
    const quoteNo = `${branch}-${String(++serial).padStart(7, '0')}`;
    const basis = basisOn(day, quoteNo);
    const premium = products[product](life, basis, terms);
    const schedule = instalments(premium, terms.years);
    const letter = [
      `Quote ${quoteNo} on basis ${basis.name}`,
      `${product}, ${terms.years} years, sum ${terms.sum.toFixed(2)}`,
      `first year ${schedule[0].due.toFixed(2)}, altogether ${schedule.at(-1).paid.toFixed(2)}`,
    ].join('\n');
    const stamp = createHmac('sha256', secret).update(letter).digest('base64url');
    const entry = perProduct.get(product) ?? { count: 0, premium: 0 };
    perProduct.set(product, { count: entry.count + 1, premium: entry.premium + premium });
    return { quoteNo, premium, stamp };
  }

  return { quote, totals: () => [...perProduct].sort(([a], [b]) => (a < b ? -1 : 1)) };
}

function instalments(premium, years) {
  const rows = [];
  let paid = 0;
  for (let year = 1; year <= years; year++) {
    const due = Math.round(premium * 12 * 1.015 ** (year - 1) * 100) / 100;
    paid += due;
    rows.push({ year, due, paid });
  }
  return rows;
}
