import { Floor } from './lib/floor.js';
import { Fleet } from './lib/fleet.js';
import { Journal } from './lib/journal.js';

let state = 77;
const random = () => {
  state = (Math.imul(state, 1597334677) + 3812015801) >>> 0;
  return state / 4294967296;
};

const lines = [];
const journal = new Journal({ level: 'info', sink: (line) => lines.push(line) });
const floor = new Floor(64, 40, (x, y) => x % 4 !== 0 && y % 6 !== 0 && y % 6 !== 3);
const orders = [];
for (let y = 0; y < 40; y += 6) for (let x = 2; x < 64; x += 4) orders.push({ sku: `P-${x}-${y}`, x, y });

const fleet = new Fleet(floor, journal, random);
for (let i = 0; i < 40; i++) fleet.add((i % 16) * 4, Math.floor(i / 16) * 6);
for (let tick = 0; tick < 2800; tick++) fleet.tick(orders);

const waits = fleet.robots.reduce((sum, robot) => sum + robot.waits, 0);
journal.info('shift over', { delivered: fleet.delivered, waits });
console.log(lines.slice(-2).join('\n'));
