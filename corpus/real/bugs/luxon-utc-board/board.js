'use strict';

const { DateTime } = require('luxon');
const { departures } = require('./departures');

function line({ flight, at, gate }) {
  return `${at.toLocaleString(DateTime.TIME_24_SIMPLE)} ${flight.padEnd(6)} ${gate.padStart(4)} ${at.toLocaleString(DateTime.DATE_MED)}`;
}

const board = departures(6500).map(line);
console.log(board.length, board[0], '...', board[board.length - 1]);
