'use strict';

const TEXT = `
sources: packages/*/src/*.ts
tests:   *test*/*e*s*t*.ts
legacy:  *a*e*s*c*i*n*e*.old
assets:  packages/*/assets/*.png
`;

function readRules() {
  return TEXT.trim()
    .split('\n')
    .map((line) => {
      const [name, pattern] = line.split(/:\s+/);
      return { name, pattern };
    });
}

module.exports = { readRules };
