import { Hall } from './src/hall.js';
import { Seat } from './src/seat.js';
import { sales } from './src/sales.js';

const hall = new Hall('Grote Zaal');
const seats = [];
for (let row = 1; row <= 40; row++) for (let place = 1; place <= 45; place++) seats.push(new Seat(hall, `${row}-${place}`));

for await (const sale of sales(30000)) hall.publish(sale);

const sold = seats.filter((s) => s.sold).length;
console.log(`${hall.name}: ${sold} sold of ${seats.length}, ${seats.reduce((n, s) => n + s.revenue, 0)} cents`);
