'use strict';

const CachePolicy = require('http-cache-semantics');

class ResponseStore {
  constructor() {
    this.kept = 0;
    this.refused = 0;
    this.entries = new Map();
  }

  offer(request, response) {
    const policy = new CachePolicy(request, response, { shared: true });
    if (policy.storable()) {
      this.entries.set(request.url, policy);
      this.kept++;
    } else {
      this.refused++;
    }
  }
}

module.exports = { ResponseStore };
