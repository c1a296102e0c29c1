'use strict';

const Papa = require('papaparse');

function loadHalls(text) {
  const result = Papa.parse(text, { header: true, dynamicTyping: true, skipEmptyLines: true });
  return result.data;
}

module.exports = { loadHalls };
