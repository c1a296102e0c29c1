import { snap } from './snap.js';
import { Desk } from './src/desk.ts';
import { bikes } from './src/bikes.ts';

const desk = new Desk(bikes(9000));

for (let day = 0; day < 3; day += 1) {
  for (let n = 0; n < 900; n += 1) desk.rent(day * 900 + n);
  desk.closeDay();
  await snap();
}
console.log(desk.report());
