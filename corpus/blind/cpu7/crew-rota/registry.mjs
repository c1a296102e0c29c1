// The personnel registry as the other department runs it: one JSON document per line.
import net from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';

const PEOPLE = Array.from({ length: 500 }, (_, i) => ({
  id: i + 1,
  name: `Crew ${String(i + 1).padStart(3, '0')}`,
  skills: ['deck', 'engine', 'galley', 'bridge'].filter((_, k) => (i * 7 + k * 3) % 4 < 2),
  hours: 20 + ((i * 13) % 21),
}));

const METHODS = {
  person: ([id]) => PEOPLE[id - 1] ?? null,
  people: (ids) => ids.map((id) => PEOPLE[id - 1] ?? null),
  roster: ([day]) => Array.from({ length: 55 }, (_, i) => ({ shift: `${day}-${i}`, person: 1 + ((day * 61 + i * 9) % 500), need: ['deck', 'engine', 'galley', 'bridge'][(day + i) % 4] })),
};

const server = net.createServer((socket) => {
  let rest = '';
  socket.setNoDelay(true).setEncoding('utf8');
  socket.on('data', async (chunk) => {
    const lines = (rest + chunk).split('\n');
    rest = lines.pop();
    await pause(4);
    for (const line of lines) {
      const { id, method, params } = JSON.parse(line);
      socket.write(`${JSON.stringify({ id, result: METHODS[method](params) })}\n`);
    }
  });
  socket.on('close', () => server.close());
});

server.listen(0, '127.0.0.1', () => console.log(server.address().port));
