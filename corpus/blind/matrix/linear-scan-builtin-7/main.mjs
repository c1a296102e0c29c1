import { EventEmitter } from 'node:events';

const lobby = new EventEmitter();
const players = [];
const stats = { joined: 0, moved: 0, left: 0, distance: 0 };
const zones = [{ max: 200, name: 'west' }, { max: 700, name: 'centre' }, { max: 1001, name: 'east' }];

function onJoin({ id, x }) {
  players.push({ id, x, zone: zones.find(z => x < z.max).name });
  stats.joined++;
}

function onMove({ id, x }) {
  const player = players.find(p => p.id === id);
  if (!player) return;
  stats.distance += Math.abs(player.x - x);
  player.x = x;
  player.zone = zones.find(z => x < z.max).name;
  stats.moved++;
}

function onLeave({ id }) {
  const at = players.findIndex(p => p.id === id);
  if (at < 0) return;
  players[at] = players[players.length - 1];
  players.pop();
  stats.left++;
}

lobby.on('join', onJoin);
lobby.on('move', onMove);
lobby.on('leave', onLeave);

let state = 99;
const roll = max => (state = (state * 16807) % 2147483647) % max;

for (let i = 0; i < 5000; i++) lobby.emit('join', { id: `p${i}`, x: roll(1000) });
for (let i = 0; i < 34000; i++) {
  const message = JSON.parse(`{"id":"p${roll(5000)}","x":${roll(1000)}}`);
  lobby.emit(i % 12 === 0 ? 'leave' : 'move', message);
}

console.log(stats, players.length);
