import express from 'express';
import session from 'express-session';
import { FareBook } from './fares.js';

function offerOf(sailing, people) {
  return {
    sailing: sailing.number,
    departs: `${sailing.day}/${String(Math.floor(sailing.minute / 60)).padStart(2, '0')}:${String(sailing.minute % 60).padStart(2, '0')}`,
    price: { foot: sailing.quote('foot', people), car: sailing.quote('car', people), van: sailing.quote('van', people) },
    note: sailing.note,
  };
}

export function createDesk({ seed, secret }) {
  const book = new FareBook(seed);
  const app = express();
  app.disable('x-powered-by');
  app.use(express.json({ limit: '32kb' }));
  app.use(session({ name: 'desk', secret, resave: false, saveUninitialized: true, cookie: { maxAge: 1800000 } }));

  app.get('/fares', (req, res) => {
    const people = Number(req.query.people ?? 1);
    const offers = book.find(req.query.from, req.query.to, Number(req.query.day)).map((s) => offerOf(s, people));
    if (req.session) {
      req.session.lastSearch = { from: req.query.from, to: req.query.to, people, offers };
    }
    res.json({ count: offers.length, offers });
  });

  app.get('/desk/basket', (req, res) => {
    res.json({ lines: req.session.basket ?? [] });
  });

  app.post('/desk/basket', (req, res) => {
    const basket = req.session.basket ?? [];
    const sailing = book.sailings[req.body.sailing % book.sailings.length];
    basket.push(offerOf(sailing, req.body.people));
    req.session.basket = basket.slice(-6);
    res.status(201).json({ lines: req.session.basket.length });
  });

  app.use((error, req, res, next) => {
    if (res.headersSent) return next(error);
    res.status(500).json({ error: error.message });
  });
  return app;
}
