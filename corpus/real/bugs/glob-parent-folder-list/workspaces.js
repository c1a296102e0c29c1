'use strict';

// Each workspace lists its packages in one brace pattern, as the code generator writes it.
function workspaces() {
  const result = [];
  for (let w = 0; w < 12; w++) {
    const folders = [];
    for (let i = 0; i < 620 + (w % 3); i++) folders.push(`feature-${w}/part-${i}`);
    result.push({ name: `team-${w}`, include: [`teams/team-${w}/{${folders.join(',')}}/src/**/*.ts`, `teams/team-${w}/*.json`] });
  }
  return result;
}

module.exports = { workspaces };
