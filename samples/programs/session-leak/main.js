// A chat gateway under steady load: clients come, talk and leave. After each round of them it writes a heap snapshot.
const { writeHeapSnapshot } = require('node:v8');
const { connect } = require('./gateway.js');
const { settings } = require('./settings.js');

const ROUNDS = 3;
const CLIENTS = 150;
const MESSAGES = 12;

function round(number) {
  for (let i = 0; i < CLIENTS; i++) {
    const client = connect(`user-${number * CLIENTS + i}`);
    for (let m = 0; m < MESSAGES; m++) client.say(`room-${(i + m) % 60}`, (i * 31 + m * 7) % 90);
    client.close();
    if (i % 50 === 0) settings.emit('change', { perMinute: 30 + (i % 3) });
  }
}

let number = 0;
const timer = setInterval(() => {
  round(number++);
  writeHeapSnapshot(`${number}.heapsnapshot`);
  if (number === ROUNDS) clearInterval(timer);
}, 20);
