import _ from 'lodash-es';
import { add, total } from './cart.mjs';

let cart = { lines: [] };

document.addEventListener('click', _.debounce((event) => {
  const { sku, price } = event.target.dataset;
  if (!sku) return;
  cart = add(cart, { sku, price: Number(price) });
  document.querySelector('#total').textContent = total(cart).toFixed(2);
}, 100));
