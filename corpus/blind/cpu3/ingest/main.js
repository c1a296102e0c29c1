import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { Series } from './src/series.js';
import { listen } from './src/http.js';

const series = new Series();
const server = await listen(series);
const load = spawn(process.execPath, [fileURLToPath(new URL('./load.js', import.meta.url)), String(server.address().port)], { stdio: 'inherit' });
load.on('exit', () => {
  server.close();
  server.closeAllConnections();
  console.log(series.describe());
});
