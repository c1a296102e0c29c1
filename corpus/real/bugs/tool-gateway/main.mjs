import { startGateway } from './gateway.mjs';
import { ToolSession } from './session.mjs';
import { summarise } from './tables.mjs';

const server = await startGateway();
const session = new ToolSession(`http://127.0.0.1:${server.address().port}`);

const queries = [
  { table: 'stations', rows: 900 },
  { table: 'readings', rows: 12000 },
  { table: 'alerts', rows: 500 },
  { table: 'readings', rows: 38000 },
];

for (const query of queries) {
  const answer = await session.call('query', query);
  const s = summarise(answer.rows);
  console.log(`${query.table}: ${s.count} rows, mean ${s.mean.toFixed(3)}, p95 ${s.p95.toFixed(2)}, ${s.kinds} kinds, progress ${answer.progress}`);
}

server.close();
server.closeAllConnections();
