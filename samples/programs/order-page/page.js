import { findOrder } from './orders.js';

async function priceOf(port, item) {
  const response = await fetch(`http://127.0.0.1:${port}/prices/${item}`);
  return (await response.json()).price;
}

export async function orderPage(port, id) {
  const order = findOrder(`order-${id}`);
  const lines = [];
  for (const item of order.items) lines.push(await priceOf(port, item));
  return `<h1>Order ${order.id}</h1><p>${lines.join(' + ')}</p>`;
}
