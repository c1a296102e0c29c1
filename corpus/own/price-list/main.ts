import { loadProducts } from './products.ts';
import { formatPrice } from './money.ts';
import { renderRow } from './rows.ts';

const rows: string[] = [];
for (const product of loadProducts(9000)) rows.push(renderRow(product, formatPrice(product.cents, product.currency)));
console.log(rows.join('\n').length);
