'use strict';

const pathToRegexp = require('path-to-regexp');

function createRouter() {
  const routes = [];
  return {
    get(pattern, handler) {
      const keys = [];
      routes.push({ expression: pathToRegexp(pattern, keys), keys, handler });
    },
    handle(path) {
      for (const route of routes) {
        const found = route.expression.exec(path);
        if (!found) continue;
        const params = {};
        route.keys.forEach((key, i) => (params[key.name] = found[i + 1]));
        return route.handler(params);
      }
      return null;
    },
  };
}

module.exports = { createRouter };
