const { Eta } = require('eta');
const path = require('path');

const eta = new Eta({ views: path.join(__dirname, 'views'), cache: true, autoTrim: [false, 'nl'] });

exports.render = (view, data) => eta.render(view, data);
