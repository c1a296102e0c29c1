import { makeRecords } from './records.js';
import { toCsv } from './csv.js';

console.log(toCsv(makeRecords(3800)).length);
