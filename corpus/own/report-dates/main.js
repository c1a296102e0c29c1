import { readRows } from './rows.js';
import { groupByMonth } from './months.js';

console.log(Object.keys(groupByMonth(readRows(60_000))).length);
