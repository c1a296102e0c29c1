import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { once } from 'node:events';
import { Archive } from './archive.mjs';
import { summarise, sentence } from './outlook.mjs';

const office = fork(fileURLToPath(new URL('./harbour.mjs', import.meta.url)), { execArgv: [] });
const [{ port }] = await once(office, 'message');
const archive = new Archive(port);

const patience = AbortSignal.timeout(60000);
const report = [];
for (const buoy of await archive.buoys()) {
  patience.throwIfAborted();
  const s = await summarise(archive.days(buoy.id, 200, 210));
  report.push({ buoy, s });
}

report.sort((a, b) => b.s.highest - a.s.highest);
for (const { buoy, s } of report) console.log(sentence(buoy, s));
archive.close();
office.disconnect();
