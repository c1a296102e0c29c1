const util = require('node:util');
const fs = require('node:fs');
const out = fs.openSync('/dev/null', 'w');

const logger = {
  debug(...parts) {
    fs.writeSync(out, `${util.format(...parts)}\n`);
  },
};
module.exports = { logger };
