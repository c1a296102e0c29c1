'use strict';

const yaml = require('js-yaml');

function loadServices(text) {
  const file = yaml.load(text);
  return Object.entries(file.services).map(([name, config]) => ({
    name,
    image: config.image,
    settings: Object.keys(config).length - 1,
  }));
}

module.exports = { loadServices };
