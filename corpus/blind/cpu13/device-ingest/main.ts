import { spawn } from 'node:child_process';
import { buildServer } from './server.ts';
import { LineSink } from './line-sink.ts';

const sink = new LineSink(500);
const server = await buildServer({ level: 'info', sink });
await server.listen({ port: 0, host: '127.0.0.1' });

const address = server.addresses()[0];
const devices = spawn(process.execPath, [new URL('./load.ts', import.meta.url).pathname, String(address.port)], { stdio: 'inherit' });
devices.once('exit', async () => {
  const { devices: known, readings } = server.registry.totals();
  server.server.closeAllConnections();
  await server.close();
  console.log(`devices ${known}, readings ${readings}, log lines ${sink.lines}`);
});
