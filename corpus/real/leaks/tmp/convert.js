'use strict';
const fs = require('node:fs');
const tmp = require('tmp');

const formats = Array.from({ length: 3000 }, (_, i) => ({ id: i, name: `format-${i}`, width: 100 + (i % 40) * 16, suffix: i % 2 ? '.png' : '.webp' }));
let count = 0;

exports.convert = function convert(n) {
  const format = formats[n % formats.length];
  const file = tmp.fileSync({ prefix: `sheet-${n}-`, postfix: format.suffix });
  fs.writeSync(file.fd, `P1 ${format.width} ${n}`);
  count += fs.readFileSync(file.name).length > 0 ? 1 : 0;
  file.removeCallback();
};

exports.done = () => count;
