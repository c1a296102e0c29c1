'use strict';

const { checkDocuments } = require('./check');
const { generatedQueries } = require('./queries');

const result = checkDocuments(generatedQueries());
console.log(`${result.valid} documents valid, ${result.invalid} with errors`);
