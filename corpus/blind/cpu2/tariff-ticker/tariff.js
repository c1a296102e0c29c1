const fs = require("node:fs");
const path = require("node:path");
const yaml = require("js-yaml");

const text = fs.readFileSync(path.join(__dirname, "tariff.yaml"), "utf8");

function zonePrice(name, hour) {
	const { zones } = yaml.load(text);
	const zone = zones.find((candidate) => candidate.name === name);
	let factor = 1;
	for (const step of zone.steps) if (step.from <= hour) factor = step.factor;
	return zone.base * factor;
}

module.exports = { zonePrice };
