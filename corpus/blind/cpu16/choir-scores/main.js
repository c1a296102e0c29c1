const polka = require('polka');
const path = require('path');
const { spawn } = require('child_process');
const library = require('./library');
const { render } = require('./render');
const { squeeze } = require('./squeeze');
const { query, form } = require('./query');

const app = polka({
  onNoMatch: (req, res) => send(req, res, 404, render('missing', { path: req.path })),
  onError: (err, req, res) => {
    res.statusCode = err.status || 500;
    res.end(err.message);
  },
});

function send(req, res, status, html) {
  res.statusCode = status;
  res.setHeader('Content-Type', 'text/html; charset=utf-8');
  res.end(html);
}

app.use(squeeze({ threshold: 4096 }));

app.get('/', (req, res) => {
  const { voice, page, q } = query(req);
  const found = library.search({ voice, words: q });
  const start = (Number(page) || 0) * 20;
  send(req, res, 200, render('list', { title: 'Scores', total: found.length, scores: found.slice(start, start + 20), voice, q }));
});

app.get('/scores/:id', (req, res) => {
  const score = library.byId(req.params.id);
  if (!score) return app.onNoMatch(req, res);
  send(req, res, 200, render('score', { title: score.title, score, copies: library.copies(score.id), others: library.sameComposer(score).slice(0, 5) }));
});

app.post('/scores/:id/loans', async (req, res) => {
  const fields = await form(req);
  const loan = library.lend(req.params.id, fields.singer, Number(fields.copies));
  res.statusCode = loan ? 303 : 409;
  res.setHeader('Location', `/scores/${req.params.id}`);
  res.end();
});

app.listen(0, '127.0.0.1', (err) => {
  if (err) throw err;
  const { port } = app.server.address();
  spawn(process.execPath, [path.join(__dirname, 'singers.js'), port], { stdio: 'inherit' }).on('close', () => {
    app.server.close();
    app.server.closeAllConnections();
    console.log('out on loan:', library.onLoan());
  });
});
