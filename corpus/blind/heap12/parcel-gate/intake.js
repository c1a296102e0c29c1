'use strict';

const { randomFillSync } = require('node:crypto');
const { beforeClose, isOpen } = require('./lifecycle');

class Intake {
  constructor(areas, journal) {
    this.areas = areas;
    this.journal = journal;
    this.accepted = 0;
    this.refused = 0;
    this.salt = randomFillSync(Buffer.alloc(16));
  }

  async handle(req, res) {
    const context = {
      started: Date.now(),
      path: req.url,
      headers: { ...req.headers },
      manifest: null,
      placed: [],
      finished: false,
    };
    beforeClose('intake', () => {
      if (!context.finished) {
        res.writeHead(503, { 'retry-after': '30' });
        res.end(JSON.stringify({ retry: context.path, placed: context.placed.length }));
      }
    });
    if (!isOpen()) {
      res.writeHead(503).end();
      return;
    }
    context.manifest = JSON.parse(await text(req));
    for (const parcel of context.manifest.parcels) {
      const area = this.areas.get(parcel.postcode);
      if (area) {
        context.placed.push({ parcel: parcel.id, depot: area.depot.code, shelf: area.depot.place(parcel.weight), zone: area.zone });
        this.accepted++;
      } else {
        this.refused++;
      }
    }
    this.journal.write(`${context.manifest.sender} ${context.placed.length}/${context.manifest.parcels.length}`);
    res.writeHead(200, { 'content-type': 'application/json' });
    res.end(JSON.stringify({ placed: context.placed }));
    context.finished = true;
  }
}

function text(stream) {
  return new Promise((resolve, reject) => {
    const parts = [];
    stream.on('data', (part) => parts.push(part));
    stream.on('end', () => resolve(Buffer.concat(parts).toString()));
    stream.on('error', reject);
  });
}

/** keeps the latest lines only */
class Journal {
  constructor(limit) {
    this.lines = new Array(limit).fill('');
    this.at = 0;
  }

  write(line) {
    this.lines[this.at++ % this.lines.length] = line;
  }
}

module.exports = { Intake, Journal, text };
