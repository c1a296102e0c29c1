import { EventEmitter } from 'node:events';

const exchange = new EventEmitter();
const orders = [];
const stats = { placed: 0, cancelled: 0, filled: 0, volume: 0 };
const last = [];

const commands = {
  place({ id, pieces }) {
    orders.push({ id, pieces });
    stats.placed++;
  },
  cancel({ position }) {
    if (position >= orders.length) return;
    const [order] = orders.splice(position, 1);
    stats.cancelled++;
    last.push(order.id);
    if (last.length > 5) last.shift();
  },
  fill({ pieces }) {
    let open = pieces;
    while (open > 0 && orders.length > 0) {
      const taken = Math.min(open, orders[0].pieces);
      open -= taken;
      orders[0].pieces -= taken;
      stats.volume += taken;
      if (orders[0].pieces === 0) {
        orders.shift();
        stats.filled++;
      }
    }
  },
};

exchange.on('command', ({ name, ...payload }) => commands[name](payload));
exchange.on('command', ({ name }) => {
  if (!(name in commands)) throw new Error(`unknown command ${name}`);
});

let state = 7777;
const roll = max => (state = (state * 48271) % 2147483647) % max;
for (let id = 0; id < 50000; id++) exchange.emit('command', { name: 'place', id, pieces: 1 + roll(9) });
for (let i = 0; i < 8800; i++) {
  if (i % 3 === 0) exchange.emit('command', { name: 'fill', pieces: 1 + roll(12) });
  else exchange.emit('command', { name: 'cancel', position: roll(12000) });
}
console.log(stats, orders.length, last.join(','));
