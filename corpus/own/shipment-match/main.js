import { loadOrders, loadShipments } from './data.js';
import { matchShipments } from './matching.js';

const matched = matchShipments(loadOrders(9000), loadShipments(14_000));
console.log(matched.length);
