const tables = require('unit-tables');

exports.run = ([amount = '1', from = 'u7', to = 'u3']) => {
  process.stdout.write(`${tables.convert(Number(amount), from, to)}\n`);
};
