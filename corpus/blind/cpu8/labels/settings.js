'use strict';

module.exports = Object.freeze({
  museum: 'Museum on the Quay',
  languages: ['en', 'nl', 'de'],
  templates: { noCache: true, watch: false },
  sheet: { perPage: 6, bleed: 3 },
});
