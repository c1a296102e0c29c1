'use strict';

function readModules(count) {
  const modules = [];
  for (let i = 0; i < count; i++) {
    const imports = [];
    for (let k = 1; k <= 3; k++) {
      const target = i - ((i * 31 + k * 7919) % 997) - 1;
      if (target >= 0 && target % 4 !== 0) imports.push(`src/m${target}.ts`);
    }
    modules.push({ file: `src/m${i}.ts`, imports });
  }
  return modules;
}

module.exports = { readModules };
