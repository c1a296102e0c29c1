import { createServer } from 'node:http';

const ticket = (id: number, state = 'taken') => ({ id, customer: `Mrs ${'ABCDEFGH'[id % 8]}.`, program: ['wash', 'dry', 'press', 'duvet'][id % 4], grams: 800 + ((id * 137) % 9000), express: id % 5 === 0, state, due_at: `2024-05-0${1 + (id % 9)}T08:00:00.000Z` });
let serial = 4000;

const server = createServer(async (req, res) => {
  let text = '';
  for await (const part of req) text += part;
  const { sql, args } = JSON.parse(text) as { sql: string; args: unknown[] };
  const rows = sql.startsWith('select') ? Array.from({ length: 15 }, (_, i) => ticket(i + ((args.length * 31) % 90))) : sql.startsWith('insert') ? [ticket(++serial)] : [ticket(Number(args[1] ?? 1), String(args[0]))];
  res.end(JSON.stringify({ rows }));
});
server.listen(0, '127.0.0.1', () => console.log(`http://127.0.0.1:${(server.address() as { port: number }).port}/`));
