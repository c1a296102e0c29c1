const { createServer, request, Agent } = require('http');
const superjson = require('superjson').default;

const agent = new Agent({ keepAlive: true, maxSockets: 2 });

function serve(handlers) {
  const server = createServer(async (req, res) => {
    const chunks = [];
    for await (const c of req) chunks.push(c);
    const { method, params } = JSON.parse(Buffer.concat(chunks).toString());
    const body = superjson.stringify(handlers[method](params));
    res.writeHead(200, { 'content-type': 'application/json' });
    res.end(body);
  });
  return new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(server)));
}

function call(port, method, params) {
  return new Promise((resolve, reject) => {
    const req = request({ port, host: '127.0.0.1', method: 'POST', agent }, async (res) => {
      const chunks = [];
      for await (const c of res) chunks.push(c);
      const text = Buffer.concat(chunks).toString();
      resolve({ value: superjson.parse(text), size: text.length });
    });
    req.on('error', reject);
    req.end(JSON.stringify({ method, params }));
  });
}

module.exports = { serve, call, close: (server) => { agent.destroy(); server.close(); } };
