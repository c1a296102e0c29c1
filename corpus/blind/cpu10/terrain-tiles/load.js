'use strict';

const http = require('node:http');

const port = Number(process.argv[2]);
const agent = new http.Agent({ keepAlive: true, maxSockets: 6 });
let state = 606;
const random = () => {
  state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
  return state / 4294967296;
};

function fetchTile(url) {
  return new Promise((resolve, reject) => {
    http.get({ port, host: '127.0.0.1', path: url, agent }, (res) => {
      res.resume();
      res.on('end', resolve);
    }).on('error', reject);
  });
}

/** A visitor opens the map somewhere and pans about. */
async function visitor() {
  let x = 40 + Math.floor(random() * 24);
  let y = 40 + Math.floor(random() * 24);
  for (let move = 0; move < 9; move++) {
    const wanted = [];
    for (let dy = 0; dy < 3; dy++) for (let dx = 0; dx < 4; dx++) wanted.push(fetchTile(`/5/${x + dx}/${y + dy}.png`));
    await Promise.all(wanted);
    if (random() < 0.5) x += random() < 0.5 ? 1 : -1;
    else y += random() < 0.5 ? 1 : -1;
  }
}

(async () => {
  for (let round = 0; round < 24; round++) await Promise.all([visitor(), visitor()]);
  agent.destroy();
})();
