#!/usr/bin/env node
'use strict';
const { parseArgs } = require('node:util');
const commands = require('./lib/commands');

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { tag: { type: 'string', default: 'net' }, limit: { type: 'string', default: '5' } },
});
const name = positionals[0] ?? 'list';
const command = commands[name];
if (!command) {
  console.error(`unknown command ${name}; try ${Object.keys(commands).join(', ')}`);
  process.exitCode = 2;
} else {
  command(values);
}
