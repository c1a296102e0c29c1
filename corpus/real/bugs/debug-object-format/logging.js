'use strict';

const debug = require('debug');

const lines = [];
debug.log = (...args) => lines.push(args.join(' '));
debug.enable('shop:*');

module.exports = { lines };
