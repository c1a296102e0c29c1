'use strict';

const { Transform } = require('node:stream');
const { createHash } = require('node:crypto');

const ZONES = { BE: 1, FR: 1, AT: 2, CZ: 2, PT: 3, IE: 3, HR: 3, FI: 4 };
const FACTOR = { economy: 1, locker: 0.9, express: 1.8, sameday: 3.1 };

function normalise(text) {
  return text.normalize('NFKD').toLowerCase().replace(/[^a-z0-9]+/g, ' ').trim();
}

function addressKey(a) {
  return createHash('md5').update(`${normalise(a.name)}|${normalise(a.street)}|${a.postcode}|${a.country}`).digest('base64url');
}

function price(parcel) {
  const volumetric = (parcel.dims[0] * parcel.dims[1] * parcel.dims[2]) / 5000;
  const kg = Math.max(parcel.weight, volumetric);
  const zone = Math.abs(ZONES[parcel.sender.country] - ZONES[parcel.recipient.country]) + 1;
  return Math.round((350 + kg * 62 * zone) * FACTOR[parcel.service]);
}

function enrich() {
  return new Transform({
    objectMode: true,
    transform({ file, manifest }, _enc, done) {
      const parcels = manifest.parcels.map((p) => ({
        ref: p.ref,
        depot: manifest.depot,
        service: p.service,
        cents: price(p),
        from: addressKey(p.sender),
        to: addressKey(p.recipient),
        insured: (p.value ?? 0) > 250,
      }));
      done(null, { file, batch: manifest.batch, parcels });
    },
  });
}

module.exports = { enrich, price, addressKey };
