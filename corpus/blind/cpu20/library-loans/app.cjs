'use strict';
const express = require('express');
const helmet = require('helmet');
const views = require('./views.cjs');
const { bearer } = require('./auth.cjs');

module.exports = function createApp({ library, members, today }) {
  const app = express();
  app.set('env', 'production');
  app.set('etag', false);
  app.disable('x-powered-by');
  app.use(helmet());

  app.post('/login', express.json({ limit: '4kb' }), async (req, res) => {
    const token = await members.login(String(req.body.name), String(req.body.password));
    if (!token) return res.status(403).json({ error: 'wrong name or password' });
    res.json({ token });
  });

  app.get('/catalogue', (req, res) => {
    const query = String(req.query.q ?? '').toLowerCase();
    const books = library.search(query.split(' ').filter(Boolean), 25);
    res.type('html').send(views.results({ query, books }));
  });

  app.get('/books/:id', (req, res) => {
    const book = library.book(req.params.id);
    if (!book) return res.status(404).json({ error: 'unknown book' });
    const { id, title, author, year, shelf } = book;
    const also = library.author(author, 6).filter((other) => other !== book);
    res.json({ id, title, author, year, shelf, also: also.map((other) => ({ id: other.id, title: other.title })) });
  });

  const mine = express.Router();
  mine.use(bearer);
  mine.get('/', (req, res) => res.json(library.loansOf(req.member)));
  mine.post('/', express.json({ limit: '4kb' }), (req, res) => {
    const { book } = req.body;
    if (!library.book(book)) return res.status(404).json({ error: 'unknown book' });
    const loan = library.lend(book, req.member, today());
    if (!loan) return res.status(409).json({ error: 'on loan' });
    res.status(201).json(loan);
  });
  mine.delete('/:book', (req, res) => {
    res.status(library.giveBack(req.params.book, req.member) ? 204 : 404).end();
  });
  app.use('/loans', mine);

  app.use((err, req, res, next) => {
    res.status(err.status ?? 500).json({ error: err.message });
  });
  return app;
};
