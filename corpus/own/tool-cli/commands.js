const sdk = require('cloud-sdk');
const { table } = require('./table');

function run(argv) {
  if (argv[0] === 'upload') return sdk.upload(argv[1]);
  console.log(table([['status', 'ok'], ['version', '1.4.0']]));
}
module.exports = { run };
