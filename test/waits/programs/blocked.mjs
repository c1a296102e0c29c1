// Each request asks the other side, which takes 60 ms; on /busy the loop is then blocked for 200 ms from the tenth on.
// It says on standard error how long answers took, and how long they will have taken at the least where the loop was blocked.
import { createServer } from 'node:http';

function renderAll(asked) {
  const end = performance.now() + 200;
  let sum = 0;
  while (performance.now() < end) sum += Math.sqrt(sum + 1);
  process.stderr.write(`planted ${performance.now() - asked}\n`);
  return sum;
}

async function loadUser(id) {
  const response = await fetch(`${process.env.UPSTREAM}/delay/60/users/${id}`);
  return response.json();
}

createServer(async (request, response) => {
  const user = loadUser(42);
  if (request.url.startsWith('/busy')) setTimeout(renderAll, 10, performance.now());
  const asked = performance.now();
  const answer = await user;
  if (request.url.startsWith('/idle')) process.stderr.write(`idle ${performance.now() - asked}\n`);
  response.end(JSON.stringify(answer));
}).listen(Number(process.env.PORT), '127.0.0.1');
