const fs = require('fs');
const path = require('path');
const Handlebars = require('handlebars');

Handlebars.registerHelper('price', (cents) => (cents / 100).toFixed(2));

function loadViews(folder) {
  const views = {};
  for (const file of fs.readdirSync(folder)) {
    if (path.extname(file) !== '.hbs') continue;
    views[path.basename(file, '.hbs')] = Handlebars.compile(fs.readFileSync(path.join(folder, file), 'utf8'));
  }
  return views;
}

module.exports = loadViews(path.join(__dirname, 'views'));
