'use strict';
const { memo } = require('./memo');

const countries = 'AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK'.split(' ');
const categories = Array.from({ length: 40 }, (_, i) => `HS${String(i + 10).padStart(4, '0')}`);

const duty = memo(
  (country, category) => {
    const bands = [];
    for (let from = 0; from < 40; from++) {
      bands.push({ from: from * 250, rate: ((country.charCodeAt(0) + category.charCodeAt(5) + from) % 17) / 100 });
    }
    return { country, category, bands };
  },
  (country, category) => `${country}:${category}`,
);

exports.countries = countries;
exports.categories = categories;

exports.dutyFor = function dutyFor(parcel) {
  const { bands } = duty(parcel.country, parcel.category);
  let rate = 0;
  for (const band of bands) if (parcel.value >= band.from) rate = band.rate;
  return parcel.value * rate;
};
