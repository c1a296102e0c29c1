'use strict';

let state = 0x9e3779b9;
function rand() {
  state ^= state << 13;
  state ^= state >>> 17;
  state ^= state << 5;
  return (state >>> 0) / 4294967296;
}

const PLACES = ['Kråkøya', 'Ytre Sæter', 'Mølnvika', 'Høgåsen', 'Tyrifjøra', 'Småholmen'];
const WORDS = ['sjø', 'vind', 'måler', 'antenne', 'is på', 'rigg', 'batteri', 'skiftet', 'målt', 'ingen', 'feil', 'sør', 'nord', 'bøye'];

function makeStations(n) {
  return Array.from({ length: n }, (_, i) => ({
    name: `${PLACES[i % PLACES.length]} ${1 + Math.floor(i / PLACES.length)}`,
    x: rand(),
    y: rand(),
    base: 6 + rand() * 9,
  }));
}

function text(s) {
  const body = Buffer.from(s, 'utf8');
  const head = Buffer.alloc(4);
  head.writeUInt32BE(body.length);
  return [head, body];
}

function composeReport(stations, round) {
  const head = Buffer.alloc(4);
  head.writeUInt16BE(round, 0);
  head.writeUInt16BE(stations.length, 2);
  const parts = [head];
  let remarks = '';
  for (const s of stations) {
    parts.push(...text(s.name));
    const n = 900;
    const block = Buffer.alloc(10 + n * 2);
    block.writeFloatBE(s.x, 0);
    block.writeFloatBE(s.y, 4);
    block.writeUInt16BE(n, 8);
    for (let k = 0; k < n; k++) {
      const v = s.base + 3 * Math.sin((k + round * 40) / 70) + (rand() - 0.5);
      block.writeInt16BE(Math.round(v * 100), 10 + k * 2);
    }
    parts.push(block);
    remarks += `\n[${s.name}] `;
    for (let w = 0; w < 205; w++) remarks += WORDS[Math.floor(rand() * WORDS.length)] + ' ';
  }
  parts.push(...text(remarks));
  return Buffer.concat(parts);
}

module.exports = { makeStations, composeReport };
