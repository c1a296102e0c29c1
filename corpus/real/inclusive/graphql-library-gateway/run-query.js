'use strict';
const { graphql } = require('graphql');
const { schema } = require('./schema');

function runQuery(source, variableValues) {
  return graphql({ schema, source, variableValues, contextValue: { now: Date.now() } });
}

module.exports = { runQuery };
