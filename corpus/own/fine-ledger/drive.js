import { Agent, request } from 'node:http';

const agent = new Agent({ keepAlive: true, maxSockets: 16 });

export async function drive(port, count) {
  let open = 0;
  let sent = 0;
  let ok = 0;
  await new Promise((done) => {
    const pump = () => {
      while (open < 16 && sent < count) {
        open++;
        call(port, sent++).then((status) => {
          open--;
          if (status < 300) ok++;
          if (sent === count && open === 0) done();
          else pump();
        });
      }
    };
    pump();
  });
  agent.destroy();
  return `${ok} of ${count} answered`;
}

function call(port, i) {
  const method = i % 3 === 0 ? 'GET' : 'POST';
  return new Promise((resolve, reject) => {
    const path = method === 'GET' ? `/accounts/acc-${i % 50}` : '/entries';
    const req = request({ port, method, path, agent }, (res) => {
      res.resume();
      res.on('end', () => resolve(res.statusCode));
    });
    req.on('error', reject);
    req.end(method === 'POST' ? JSON.stringify({ account: `acc-${i % 50}`, kind: i % 2 ? 'debit' : 'credit', cents: i % 900 }) : undefined);
  });
}
