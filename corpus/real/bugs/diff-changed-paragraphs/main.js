'use strict';

const { contractVersions } = require('./contracts');
const { compareVersions } = require('./compare');

const versions = contractVersions();
for (let i = 1; i < versions.length; i++) {
  const change = compareVersions(versions[i - 1], versions[i]);
  console.log(`v${i} -> v${i + 1}: +${change.added} -${change.removed} words`);
}
