'use strict';

const { departures } = require('./departures');
const { arrivalBoard } = require('./board');

const board = arrivalBoard(departures(9000));
console.log(`${board.length} arrivals, first ${board[0].arrival}, last ${board[board.length - 1].arrival}`);
