const Handlebars = require('handlebars');
const { readFileSync } = require('fs');
const { join } = require('path');

const hb = Handlebars.create();
const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
hb.registerHelper('day', (d) => `${d.getUTCDate()} ${months[d.getUTCMonth()]}`);
hb.registerHelper('pounds', (p) => `£${Math.floor(p / 100)}.${String(p % 100).padStart(2, '0')}`);
hb.registerHelper('upper', (s) => String(s).toUpperCase());

const load = (name) => readFileSync(join(__dirname, `${name}.hbs`), 'utf8');
hb.registerPartial('layout', hb.compile(load('layout')));
hb.registerPartial('beds', hb.compile(load('beds')));

const cache = new Map();
exports.views = {
  render(name, model) {
    let template = cache.get(name);
    if (!template) {
      template = hb.compile(load(name), { knownHelpers: { day: true, pounds: true, upper: true } });
      cache.set(name, template);
    }
    return template(model);
  },
};
