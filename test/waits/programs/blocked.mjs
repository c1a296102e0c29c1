// Each request asks the other side, which takes 500 ms; on /busy the loop is then blocked by 800 ms of CPU time from the tenth on.
// It says on standard error when an answer was sent, by the other side's own word, and how much later it was taken up.
import { createServer } from 'node:http';

function renderAll() {
  const end = process.threadCpuUsage().user + 800_000;
  let sum = 0;
  while (process.threadCpuUsage().user < end) for (let i = 0; i < 1000; i++) sum += Math.sqrt(sum + 1);
  return sum;
}

async function loadUser(url) {
  const response = await fetch(`${process.env.UPSTREAM}/delay/500/users/${url.split('/').at(-1)}`);
  return response.text();
}

const micros = (from, to) => Number(to - from) / 1000;

createServer(async (request, response) => {
  const asked = process.hrtime.bigint();
  const user = loadUser(request.url);
  if (request.url.startsWith('/busy')) setTimeout(renderAll, 10);
  const answer = await user;
  // One clock for all processes of a machine.
  const sent = BigInt(/"sent":(\d+)/.exec(answer)[1]);
  if (request.url.startsWith('/busy'))
    process.stderr.write(`remote ${micros(asked, sent)} own ${micros(sent, process.hrtime.bigint())}\n`);
  response.end(answer);
}).listen(Number(process.env.PORT), '127.0.0.1');
