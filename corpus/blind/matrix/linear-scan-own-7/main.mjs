const vehicles = [];
const trips = [];
const log = { add: 0, move: 0, call: 0 };

function nearest(x, y) {
  let best = null;
  let bestDistance = Infinity;
  for (const vehicle of vehicles) {
    const dx = vehicle.x - x;
    const dy = vehicle.y - y;
    const distance = dx * dx + dy * dy;
    if (distance < bestDistance) {
      best = vehicle;
      bestDistance = distance;
    }
  }
  return best;
}

const handlers = {
  add({ id, x, y }) {
    vehicles.push({ id, x, y, trips: 0 });
  },
  call({ x, y }) {
    const vehicle = nearest(x, y);
    vehicle.trips++;
    vehicle.x = x;
    vehicle.y = y;
    trips.push(vehicle.id);
  },
  move({ id, x, y }) {
    for (const vehicle of vehicles) {
      if (vehicle.id !== id) continue;
      vehicle.x = x;
      vehicle.y = y;
      break;
    }
  },
};

function dispatch(line) {
  const command = JSON.parse(line);
  log[command.type]++;
  handlers[command.type](command);
}

let state = 1234;
const roll = max => (state = (state * 16807) % 2147483647) % max;
for (let i = 0; i < 14000; i++) dispatch(`{"type":"add","id":${i},"x":${roll(10000)},"y":${roll(10000)}}`);
for (let i = 0; i < 34000; i++) {
  const type = i % 3 ? 'call' : 'move';
  dispatch(`{"type":"${type}","id":${roll(14000)},"x":${roll(10000)},"y":${roll(10000)}}`);
}
console.log(log, new Set(trips).size);
