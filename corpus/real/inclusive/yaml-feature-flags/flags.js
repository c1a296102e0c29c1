'use strict';
const fs = require('node:fs');
const path = require('node:path');
const YAML = require('yaml');

const file = path.join(__dirname, 'flags.yaml');

function readFlags() {
  return YAML.parse(fs.readFileSync(file, 'utf8')).flags;
}

function bucket(text) {
  let hash = 0;
  for (let i = 0; i < text.length; i++) hash = (hash * 31 + text.charCodeAt(i)) | 0;
  return Math.abs(hash) % 100;
}

function flagsFor(user, country) {
  const enabled = {};
  for (const [name, flag] of Object.entries(readFlags())) {
    const allowed = !flag.countries || flag.countries.includes(country);
    enabled[name] = allowed && bucket(`${name}:${user}`) < flag.rollout;
  }
  return enabled;
}

module.exports = { flagsFor };
