'use strict';

const yaml = require('js-yaml');

function importTranslations(text) {
  const { translations } = yaml.load(text);
  const table = new Map();
  for (const entry of translations) {
    const [key] = Object.keys(entry);
    table.set(key, entry[key]);
  }
  return table;
}

module.exports = { importTranslations };
