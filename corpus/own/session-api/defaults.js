export const DEFAULTS = {
  theme: { name: 'light', colours: Array.from({ length: 64 }, (_, i) => `#${(i * 4096).toString(16).padStart(6, '0')}`) },
  widgets: Array.from({ length: 700 }, (_, i) => ({ id: i, kind: ['chart', 'list', 'map'][i % 3], size: { w: 2, h: 1 + (i % 3) }, options: { live: true, label: `Widget ${i}` } })),
  locale: 'en',
};
