const { parentPort } = require("worker_threads");
const { normalizePage } = require("./normalize");

parentPort.on("message", (page) => parentPort.postMessage(normalizePage(page)));
