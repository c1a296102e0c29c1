'use strict';
const fs = require('node:fs');
const path = require('node:path');
const Handlebars = require('handlebars');

/** `views.card(data)` renders views/card.hbs; any file of the folder is a view. */
function openViews(folder, helpers) {
  const hb = Handlebars.create();
  for (const [name, fn] of Object.entries(helpers)) hb.registerHelper(name, fn);

  const sources = new Map();
  for (const file of fs.readdirSync(folder)) {
    sources.set(path.basename(file, '.hbs'), fs.readFileSync(path.join(folder, file), 'utf8'));
  }

  const resolve = (name) => {
    const source = sources.get(name);
    if (source === undefined) throw new Error(`no view called ${name}`);
    return hb.compile(source, { noEscape: false, knownHelpers: { money: true } });
  };

  return new Proxy(Object.create(null), {
    get: (_, name) => (data) => resolve(name)(data),
    has: (_, name) => sources.has(name),
    ownKeys: () => [...sources.keys()],
  });
}

module.exports = { openViews };
