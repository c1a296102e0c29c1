'use strict';
const { parentPort, workerData } = require('node:worker_threads');
const { distances } = require('./align');

parentPort.postMessage(distances(workerData.sequences, workerData.pairs));
