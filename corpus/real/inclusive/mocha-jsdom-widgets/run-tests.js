'use strict';
const path = require('node:path');
const Mocha = require('mocha');

const mocha = new Mocha({ reporter: 'dot', ui: 'bdd' });
for (const name of ['tabs', 'counter', 'format']) mocha.addFile(path.join(__dirname, 'test', `${name}.test.js`));
mocha.run((failures) => {
  process.exitCode = failures ? 1 : 0;
});
