'use strict';

/** Records are values: none of these changes what it is given. */

const assoc = (record, key, value) => ({ ...record, [key]: value });

const dissoc = (record, key) => {
  const { [key]: _, ...rest } = record;
  return rest;
};

const updateIn = (record, key, fn) => assoc(record, key, fn(record[key]));

const mapValues = (record, fn) => Object.fromEntries(Object.entries(record).map(([k, v]) => [k, fn(v, k)]));

const pick = (record, ...keys) => Object.fromEntries(keys.map((k) => [k, record[k]]));

module.exports = { assoc, dissoc, updateIn, mapValues, pick };
