'use strict';

const GENERA = ['Cattleya', 'Cymbidium', 'Dendrobium', 'Oncidium', 'Paphiopedilum', 'Phalaenopsis', 'Vanda', 'Zygopetalum'];

function priceList() {
  const prices = {};
  let seed = 12;
  for (const genus of GENERA) {
    prices[genus] = {};
    for (let size = 1; size <= 12; size++) {
      seed = (seed * 69069 + 5) >>> 0;
      prices[genus][`pot${size}`] = { net: 400 + (seed % 2600), members: 350 + (seed % 2000), stock: seed % 40 };
    }
  }
  return prices;
}

module.exports = {
  GENERA,
  settings() {
    return {
      prices: priceList(),
      tax: { plants: 0.07, pots: 0.19 },
      rounding: { cash: 5, card: 1 },
      discounts: Array.from({ length: 20 }, (_, i) => ({ from: (i + 1) * 2500, percent: Math.min(15, 1 + i * 0.7) })),
      receipt: { header: 'Orchid kiosk', footer: ['Thank you', 'Do not overwater'], width: 38 },
      visits: 0,
    };
  },
};
