'use strict';

const { writeExport } = require('./export');
const { importTranslations } = require('./import');

const table = importTranslations(writeExport(42000));
console.log(`${table.size} translations, last ${[...table.keys()].pop()}`);
