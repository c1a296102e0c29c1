import { Liquid } from 'liquidjs';
import { orders } from './orders.mjs';
import { confirmation } from './mail.mjs';

let bytes = 0;
for (const order of orders(1200)) bytes += (await confirmation(order)).length;
console.log(bytes);
