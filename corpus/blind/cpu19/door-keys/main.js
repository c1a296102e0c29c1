'use strict';
const http = require('http');
const path = require('path');
const { Worker } = require('worker_threads');
const Accounts = require('./accounts');
const router = require('./router');
const { makePlan, reachable } = require('./plan');

const PEOPLE = 10;
const accounts = new Accounts();
const doors = makePlan(5000, 1729);
for (let i = 0; i < PEOPLE; i++) accounts.enrol(`p${i}`, `phrase-${i}`, Buffer.from(`salt-${i}-of-door`));

const app = router();
app.post('/enter', router.json, (req, res, next) => {
  const { name, phrase } = req.body;
  accounts.check(name, phrase, (err, ok) => {
    if (err) return next(err);
    if (!ok) return next(Object.assign(new Error('not known'), { status: 401 }));
    next();
  });
}, (req, res) => {
  const rooms = reachable(doors, req.body.keys);
  res.setHeader('content-type', 'application/json');
  res.end(JSON.stringify({ rooms }));
});
app.get('/health', (req, res) => res.end('ok'));

const server = http.createServer(app.handle);
server.listen(0, '127.0.0.1', () => {
  const worker = new Worker(path.join(__dirname, 'visitors.js'), {
    workerData: { port: server.address().port, people: PEOPLE, calls: 90 },
  });
  worker.once('message', (tally) => {
    console.log(tally);
    server.close();
  });
  worker.once('error', (err) => {
    console.error(err);
    process.exitCode = 1;
    server.close();
  });
});
