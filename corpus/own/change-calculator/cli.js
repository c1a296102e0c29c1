#!/usr/bin/env node
const { Coins } = require('./coins');
const { printTable } = require('./print');

const coins = new Coins([1, 2, 5, 10, 20, 50]);
const table = [];
for (let amount = 60; amount <= 330; amount += 30) table.push([amount, coins.ways(amount)]);
printTable(table);
