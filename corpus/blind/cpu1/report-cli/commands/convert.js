const yaml = require("js-yaml");

exports.name = "convert";
exports.help = "YAML to JSON";
exports.run = ([text = "a: 1"]) => JSON.stringify(yaml.load(text));
