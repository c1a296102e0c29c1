'use strict';
const winston = require('winston');

module.exports = winston.createLogger({
  level: 'warn',
  format: winston.format.combine(winston.format.timestamp(), winston.format.json()),
  transports: [new winston.transports.Console()],
});
