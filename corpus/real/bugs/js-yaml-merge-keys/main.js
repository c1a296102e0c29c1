'use strict';

const { renderCompose } = require('./compose-template');
const { loadServices } = require('./services');

const services = loadServices(renderCompose());
console.log(`${services.length} services, ${services[0].settings} settings in the first`);
