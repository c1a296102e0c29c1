const { fork } = require('child_process');
const { readFileSync } = require('fs');
const { join } = require('path');
const express = require('express');
const { Plots } = require('./domain/plots');
const { views } = require('./views');

const bylaws = readFileSync(join(__dirname, 'bylaws.txt'), 'utf8').split('\n').filter(Boolean);
const plots = new Plots(280);
const app = express();
app.set('etag', 'weak');
app.set('query parser', 'simple');
app.use(express.json());
app.use((req, res, next) => {
  res.locals.society = 'Cinder Lane Allotment Society';
  res.page = (name, model) => res.type('html').send(views.render(name, { ...res.locals, ...model }));
  next();
});
app.use('/plots', require('./routes/plots')(plots));
app.use('/waiting-list', require('./routes/waiting')(plots));
app.get('/bylaws', (req, res) => res.page('bylaws', { bylaws }));
app.use((req, res) => res.status(404).page('missing', { path: req.path }));

const server = app.listen(0, () => {
  const walkers = fork(join(__dirname, 'load.js'), [server.address().port], { execArgv: [] });
  walkers.on('exit', () => {
    server.close();
    server.closeAllConnections();
  });
});
