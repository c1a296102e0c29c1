const { spawn } = require('child_process');
const path = require('path');
const express = require('express');
const views = require('./views');
const { menuOf } = require('./kitchen');

const app = express();
app.disable('x-powered-by');

app.get('/menu/:day', (req, res) => {
  const menu = menuOf(Number(req.params.day));
  if (!menu) {
    res.status(404).send(views.missing({ day: req.params.day }));
    return;
  }
  res.send(views.menu(menu));
});

const server = app.listen(0, '127.0.0.1', () => {
  const load = spawn(process.execPath, [path.join(__dirname, 'load.js'), server.address().port], { stdio: 'inherit' });
  load.on('exit', () => server.close());
});
