import { evaluate } from 'mathjs';
import { sheet } from './sheet.mjs';

const FORMULAS = { margin: '(price - cost) / price * 100', total: 'price * qty * (1 + vat)', score: 'sqrt(qty) * log(price + 1, 10) + max(cost, qty)' };

function columns(row) {
  const out = { ...row };
  for (const [name, formula] of Object.entries(FORMULAS)) out[name] = evaluate(formula, { ...row });
  return out;
}

let sum = 0;
for (const row of sheet(9000)) sum += columns(row).total;
console.log(sum);
