const summary = require("./summary");
const seed = require("./seed");
const lint = require("./lint");
const extract = require("./extract");
const convert = require("./convert");

module.exports = { summary, seed, lint, extract, convert };
