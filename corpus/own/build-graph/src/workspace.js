'use strict';

// Produces a monorepo-like graph: packages in tiers, each depending on a few of the tier below.
module.exports = function loadWorkspace({ tiers, width, fan }) {
  const packages = new Map();
  for (let t = 0; t < tiers; t++) {
    for (let w = 0; w < width; w++) {
      const deps = [];
      if (t > 0) for (let k = 0; k < fan; k++) deps.push(`@org/t${t - 1}-p${(w * 3 + k) % width}`);
      packages.set(`@org/t${t}-p${w}`, {
        name: `@org/t${t}-p${w}`,
        deps,
        cost: 1 + ((t * 7 + w * 13) % 11),
        files: Array.from({ length: 24 }, (_, i) => ({
          path: `packages/t${t}-p${w}/src/f${i}.js`,
          text: `export const v${i} = ${t * i + w};\n`.repeat(700),
        })),
      });
    }
  }
  return packages;
};
