const http = require('node:http');
const { spawn } = require('node:child_process');
const { makeRouter } = require('./lib/router.cjs');
const { shop } = require('./lib/shop.cjs');
const { respond } = require('./lib/respond.cjs');

const router = makeRouter();
shop(router);

const server = http.createServer(async (req, res) => {
  try {
    const out = await router.dispatch(req);
    respond(req, res, out);
  } catch (err) {
    respond(req, res, { status: err.status || 500, body: { error: err.status ? err.message : 'the oven is out' } });
  }
});

server.listen(0, '127.0.0.1', () => {
  const morning = spawn(process.execPath, [`${__dirname}/load.cjs`, server.address().port], { stdio: 'inherit' });
  morning.on('exit', () => {
    server.close();
    server.closeAllConnections();
  });
});
