'use strict';
const express = require('express');
const helmet = require('helmet');
const pino = require('pino');
const orders = require('./routes/orders');

const logger = pino({ level: process.env.LOG_LEVEL || 'silent' });

function createApp() {
  const app = express();
  app.disable('x-powered-by');
  app.use(helmet());
  app.use(express.json({ limit: '100kb' }));
  app.use((req, res, next) => {
    req.log = logger;
    logger.debug({ method: req.method, url: req.url }, 'request');
    next();
  });
  app.use('/orders', orders);
  app.use((err, req, res, next) => {
    logger.error(err);
    res.status(err.status || 500).json({ error: err.message });
  });
  return app;
}

module.exports = { createApp };
