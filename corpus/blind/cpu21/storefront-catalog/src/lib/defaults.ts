import type { Presentation } from '../models/product.ts';

export const presentationDefaults: Presentation = {
  badges: {
    isNew: { show: true, label: 'New', days: 21 },
    low: { show: true, label: 'Few left', below: 6 },
    sale: { show: false, label: 'Sale' },
  },
  price: { currency: 'EUR', decimals: 2, showVat: true, vat: 0.21, strike: { show: false, factor: 1.25 } },
  media: {
    ratio: '4:5', sizes: [160, 320, 480, 640, 960, 1280], formats: ['avif', 'webp', 'jpg'], lazy: true,
    cdn: { host: 'img.store.test', sign: false, path: ['catalog', 'v3'] },
  },
  shipping: {
    express: true, free: { above: 7500 },
    regions: [
      { code: 'NL', days: 1, cost: 495 }, { code: 'BE', days: 2, cost: 595 }, { code: 'DE', days: 2, cost: 695 },
      { code: 'FR', days: 3, cost: 895 }, { code: 'DK', days: 3, cost: 895 }, { code: 'ES', days: 4, cost: 1095 },
    ],
  },
  seo: { index: true, title: '{name} by {brand}', breadcrumbs: true, schema: { type: 'Product', offers: true, reviews: false } },
};
