'use strict';
const sinon = require('sinon');

let count = 0;

class Mailer {
  send(to, text) {
    return `${to}: ${text.length}`;
  }
  verify(address) {
    return address.includes('@');
  }
}

function runCase(n) {
  const mailer = new Mailer();
  const send = sinon.stub(mailer, 'send').returns('sent');
  sinon.spy(mailer, 'verify');
  for (let i = 0; i < 4; i++) {
    mailer.verify(`user${n}@example.org`);
    mailer.send(`user${n}@example.org`, { subject: `Order ${n}`, lines: Array.from({ length: 10 }, (_, k) => `line ${k} of ${n}`) });
  }
  if (send.callCount === 4) count++;
}

module.exports = { runCase, passed: () => count };
