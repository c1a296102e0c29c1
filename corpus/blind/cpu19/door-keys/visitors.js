'use strict';
const http = require('http');
const { workerData, parentPort } = require('worker_threads');

const agent = new http.Agent({ keepAlive: true, maxSockets: 8 });
const { port, people, calls } = workerData;

function send(path, body, cb) {
  const req = http.request({ port, path, method: 'POST', agent }, (res) => {
    let text = '';
    res.setEncoding('utf8');
    res.on('data', (d) => { text += d; });
    res.on('end', () => cb(res.statusCode, text));
  });
  req.end(JSON.stringify(body));
}

let started = 0;
let done = 0;
const tally = { open: 0, refused: 0, rooms: 0 };

function visit() {
  if (started === calls) return;
  const n = started++;
  const person = n % people;
  const phrase = n % 9 === 0 ? 'forgotten' : `phrase-${person}`;
  send('/enter', { name: `p${person}`, phrase, keys: (n * 2654435761) >>> 8 }, (status, text) => {
    if (status === 200) {
      tally.open++;
      tally.rooms += JSON.parse(text).rooms;
    } else tally.refused++;
    if (++done === calls) {
      agent.destroy();
      parentPort.postMessage(tally);
    } else visit();
  });
}

for (let i = 0; i < 8; i++) visit();
