'use strict';

const semver = require('semver');

class Resolver {
  constructor(releases) {
    this.releases = releases.slice();
  }

  pick(plugin) {
    const wanted = plugin.engines.host;
    return semver.maxSatisfying(this.releases, wanted);
  }
}

module.exports = { Resolver };
