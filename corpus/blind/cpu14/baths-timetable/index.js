const polka = require('polka');
const cp = require('child_process');
const pools = require('./lib/pools');
const sessions = require('./lib/sessions');
const render = require('./lib/render');
const lang = require('./lib/lang');

const book = sessions.generate(pools, 2026, 6);

function send(res, code, data, type) {
  const body = typeof data === 'string' ? data : JSON.stringify(data);
  res.writeHead(code, { 'Content-Type': type || 'application/json', 'Content-Length': Buffer.byteLength(body), Vary: 'Accept-Language' });
  res.end(body);
}

const { server } = polka()
  .use(lang(['en-GB', 'de-DE', 'fr-FR', 'pl-PL']))
  .get('/pools', (req, res) => send(res, 200, pools.map(({ id, name, lanes }) => ({ id, name, lanes }))))
  .get('/pools/:id/day/:day', (req, res) => {
    const rows = book.on(req.params.id, +req.params.day);
    if (!rows) return send(res, 404, { error: 'closed' });
    send(res, 200, { lang: req.lang, rows: rows.map((row) => render.slot(row, req.lang)) });
  })
  .get('/pools/:id/poster/:day', (req, res) => {
    const rows = book.on(req.params.id, +req.params.day) || [];
    send(res, 200, render.poster(req.params.id, rows, req.lang), 'text/html; charset=utf-8');
  })
  .listen(0, (err) => {
    if (err) throw err;
    const swimmers = cp.spawn(process.execPath, [__dirname + '/load.js', server.address().port], { stdio: 'inherit' });
    swimmers.on('close', () => process.exit(0));
  });
