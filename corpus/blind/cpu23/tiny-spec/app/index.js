'use strict';
module.exports = { ...require('./recipe'), units: require('./units') };
