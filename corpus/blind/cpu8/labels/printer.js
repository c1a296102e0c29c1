'use strict';
const path = require('node:path');
const nunjucks = require('nunjucks');
const settings = require('./settings');

const environment = new nunjucks.Environment(
  new nunjucks.FileSystemLoader(path.join(__dirname, 'views'), settings.templates),
  { autoescape: true, trimBlocks: true },
);

const withHouseStyle = (render) => (view, data) =>
  render(view, { museum: settings.museum, lang: settings.languages[0], ...data })
    .replace(/ {2,}/g, ' ')
    .replace(/\n{2,}/g, '\n');

const print = withHouseStyle((view, data) => environment.render(`${view}.njk`, data));

module.exports = { print };
