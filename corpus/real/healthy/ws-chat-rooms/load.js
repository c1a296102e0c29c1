'use strict';
const { WebSocket } = require('ws');

const port = Number(process.argv[2]);
const PEOPLE = 40;
const EACH = 220;

function person(i) {
  return new Promise((resolve, reject) => {
    const socket = new WebSocket(`ws://127.0.0.1:${port}`);
    const name = `person-${i}`;
    let said = 0;
    const next = () => {
      if (said++ < EACH) socket.send(JSON.stringify({ type: 'say', text: `message ${said} of ${name}` }));
      else socket.close();
    };
    socket.on('open', () => {
      socket.send(JSON.stringify({ type: 'join', room: `room-${i % 5}`, name }));
      next();
    });
    socket.on('message', (data) => {
      const message = JSON.parse(data);
      if (message.type === 'said' && message.who === name) next();
    });
    socket.on('close', resolve);
    socket.on('error', reject);
  });
}

Promise.all(Array.from({ length: PEOPLE }, (_, i) => person(i))).then(() => console.log(`${PEOPLE * EACH} messages said`));
