import { start } from './rates.js';
import { Desk } from './desk.js';
import { snap } from './snap.js';

const server = await start();
const desk = new Desk(server.address().port);
for (let phase = 0; phase < 3; phase++) {
  for (let i = 0; i < 60; i++) await desk.refresh(i);
  await snap();
}
console.log(desk.rates.size);
process.exit(0);
