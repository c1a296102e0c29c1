'use strict';

const { Transform } = require('node:stream');
const { parseLines } = require('../lib/csv');
const { createValidator } = require('../lib/validation');
const { InvalidManifestError } = require('../lib/errors');

const party = ([name, street, city, country, postcode]) => ({ name, street, city, country, postcode });

function toParcel(f) {
  const parcel = {
    ref: f[0],
    weight: Number(f[1]),
    dims: [Number(f[2]), Number(f[3]), Number(f[4])],
    sender: party(f.slice(5, 10)),
    recipient: party(f.slice(10, 15)),
    service: f[15],
  };
  if (f[16] !== '') parcel.value = Number(f[16]);
  if (f[17]) parcel.note = f[17];
  return parcel;
}

class ManifestImporter extends Transform {
  constructor({ strict = true, rejects, metrics }) {
    super({ objectMode: true, highWaterMark: 8 });
    this.strict = strict;
    this.rejects = rejects;
    this.metrics = metrics;
  }

  readManifest(text) {
    const [[, depot, batch], ...rows] = parseLines(text);
    return { depot, batch: Number(batch), parcels: rows.map(toParcel) };
  }

  _transform(file, _enc, done) {
    try {
      const manifest = this.metrics.time('read', () => this.readManifest(file.text));
      this.metrics.inc('parcels.read', manifest.parcels.length);
      const validator = createValidator('manifest', { allErrors: this.strict });
      this.push({ file: file.name, manifest: validator.assert(manifest) });
      done();
    } catch (err) {
      if (!(err instanceof InvalidManifestError)) return done(err);
      this.metrics.inc('files.rejected');
      this.rejects.push({ file: file.name, problems: err.details.problems });
      done();
    }
  }
}

module.exports = { ManifestImporter, toParcel };
