import { produce } from 'immer';
import { sumBy, keyBy, groupBy } from 'lodash-es';

export const add = produce((cart, item) => {
  const line = cart.lines.find((l) => l.sku === item.sku);
  if (line) line.count += 1;
  else cart.lines.push({ ...item, count: 1 });
});

export const total = (cart) => sumBy(cart.lines, (line) => line.count * line.price);
export const bySku = (cart) => keyBy(cart.lines, 'sku');
export const byKind = (cart) => groupBy(cart.lines, 'kind');
