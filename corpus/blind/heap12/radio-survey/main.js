'use strict';

const path = require('node:path');
const v8 = require('node:v8');
const { once } = require('node:events');
const { encode } = require('./framing');
const { Receiver } = require('./receiver');
const { Spectra, loadCatalogue } = require('./spectra');

let x = 5150;
function random() {
  x = (Math.imul(x, 48271) % 2147483647) >>> 0;
  return (x % 65536) / 65536;
}

const STATIONS = 64;
const catalogue = loadCatalogue(random, 7000);
const spectra = new Spectra(STATIONS, 2048);
const receiver = new Receiver(spectra);
let counter = 0;

async function observe(field) {
  receiver.begin(`field-${field}`);
  let last = null;
  for (let i = 0; i < 36; i++) {
    const again = last !== null && random() < 0.15;
    const frame = again ? Buffer.from(last) : encode(Math.floor(random() * STATIONS), ++counter, random);
    last = frame;
    if (!receiver.write(frame)) await once(receiver, 'drain');
  }
  await new Promise((done) => setImmediate(done));
  return receiver.finish();
}

function visible(field) {
  const ra = (field * 11) % 360;
  return catalogue.filter((star) => Math.abs(star.ra - ra) < 2).length;
}

(async () => {
  let field = 0;
  for (const night of [1, 2, 3]) {
    let frames = 0;
    let sources = 0;
    for (let i = 0; i < 12; i++) {
      field++;
      sources += visible(field);
      frames += await observe(field);
    }
    await new Promise((done) => setTimeout(done, 50));
    const top = spectra.loudest();
    console.log(`night ${night}: ${frames} frames, ${receiver.repeats} repeated so far, ${sources} sources, loudest ${top.station}/${top.band}`);
    if (!process.env.ONLY_LAST || night === 3) {
      v8.writeHeapSnapshot(path.join(process.env.SNAPSHOT_DIR || '.', `${night}.heapsnapshot`));
    }
  }
  receiver.end();
})();
