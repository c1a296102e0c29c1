require('reflect-metadata');
const { createConnection } = require('typeorm');
const entitySchemas = require('./schema');
const seed = require('./seed');
const report = require('./report');

async function main() {
  const connection = await createConnection({ type: 'sqljs', entitySchemas, synchronize: true });
  await seed(connection, 17000);
  const agents = await connection.getRepository('Agent').find();
  const repository = connection.getRepository('Ticket');
  const tickets = await repository.find({ order: { opened: 'ASC', id: 'ASC' } });
  console.log(`${tickets.length} tickets of ${agents.length} agents`);
  for (const row of report.perAgent(agents, tickets)) console.log(JSON.stringify(row));
  console.log(report.subjects(tickets).map((p) => p.join(' ')).join(', '));
  console.log(report.backlog(tickets, 60));
  const waiting = await repository.find({ state: 'waiting', agentId: 3 });
  console.log('waiting for Priya', waiting.length, waiting[0].subject);
  await connection.close();
}

main().catch((e) => {
  console.error(e);
  process.exitCode = 1;
});
