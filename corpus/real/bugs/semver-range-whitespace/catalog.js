'use strict';

function loadCatalog() {
  const releases = [];
  for (let major = 1; major <= 6; major++) {
    for (let minor = 0; minor < 12; minor++) releases.push(`${major}.${minor}.${(major + minor) % 5}`);
  }
  const plugins = [];
  for (let i = 0; i < 400; i++) {
    const low = `${1 + (i % 5)}.${i % 9}.0`;
    // manifests come out of a fixed-width export: some fields are padded inside
    const padding = i % 20 === 3 ? ' '.repeat(7000) : ' ';
    plugins.push({ id: `plugin-${i}`, engines: { host: `>=${low}${padding}<${2 + (i % 5)}.0.0` } });
  }
  return { releases, plugins };
}

module.exports = { loadCatalog };
