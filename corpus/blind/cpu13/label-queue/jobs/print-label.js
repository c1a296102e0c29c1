'use strict';

const { renderZpl } = require('./zpl');
const { checkDigit } = require('./check-digit');

async function printLabel(job, backends) {
  const { parcel, shipper, carrier, country, zone, grams, addressId } = job.data;

  const account = await backends.account(shipper);
  const address = await backends.address(addressId);
  const tariff = await backends.tariff(carrier, grams);
  const customs = await backends.customs(country);
  const depot = await backends.depot(zone);

  const price = tariff.base + Math.ceil(grams / 500) * tariff.perHalfKilo * (1 - account.discount);
  const number = checkDigit(`${depot.code}${String(parcel).padStart(10, '0')}`);
  const label = {
    number,
    price: Math.round(price),
    zpl: renderZpl({ number, address, depot, account, customs: customs.required ? customs : null }),
  };

  await backends.store(label);
  return { number, size: label.zpl.length };
}

module.exports = { printLabel };
