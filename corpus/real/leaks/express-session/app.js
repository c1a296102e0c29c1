'use strict';
const express = require('express');
const session = require('express-session');

const app = express();

app.use(session({ secret: 'kitchen table', resave: false, saveUninitialized: true, cookie: { maxAge: 30_000 } }));

app.use((req, res, next) => {
  req.session.client ??= {
    agent: req.headers['user-agent'],
    first: req.url,
    variants: Array.from({ length: 24 }, (_, i) => ({ test: `experiment-${i}`, arm: (req.url.length + i) % 3 })),
  };
  next();
});

app.get('/health', (req, res) => res.json({ ok: true }));

app.get('/', (req, res) => res.send(`<p>Variant ${req.session.client.variants[0].arm}</p>`));

module.exports = app;
