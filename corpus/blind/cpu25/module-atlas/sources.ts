/** A small code base is made up: modules that import one another, with functions, classes and closures. */
const NAMES = 'load store merge route parse field count label order place price queue shift stamp trace union value width yield2 zone'.split(' ');

export function sources(count: number, seed: number): Map<string, string> {
  let s = seed;
  const rnd = (n: number) => {
    s = (Math.imul(s, 1103515245) + 12345) & 0x7fffffff;
    return (s >>> 8) % n;
  };
  const name = () => NAMES[rnd(NAMES.length)];
  const expression = (depth: number): string => {
    switch (depth <= 0 ? rnd(3) : rnd(8)) {
      case 0: return String(rnd(1000));
      case 1: return name();
      case 2: return `'${name()} ${name()}'`;
      case 3: return `${name()}(${expression(depth - 1)}, ${expression(depth - 1)})`;
      case 4: return `(${expression(depth - 1)} + ${expression(depth - 1)} * ${rnd(9)})`;
      case 5: return `({ ${name()}: ${expression(depth - 1)}, ...${name()} })`;
      case 6: return `[${expression(depth - 1)}, ${expression(depth - 1)}].map((${name()}) => ${expression(depth - 1)})`;
      default: return `${name()}.${name()}?.[${expression(depth - 1)}]`;
    }
  };
  const body = (depth: number): string => {
    const lines: string[] = [];
    for (let k = 2 + rnd(4); k > 0; k--) {
      const roll = rnd(6);
      if (roll < 3) lines.push(`const ${name()}_${lines.length} = ${expression(3)};`);
      else if (roll === 3 && depth > 0) lines.push(`if (${expression(1)}) {\n${body(depth - 1)}\n} else {\n${body(depth - 1)}\n}`);
      else if (roll === 4) lines.push(`for (const ${name()} of ${name()}) { ${name()}(${expression(2)}); }`);
      else lines.push(`try { ${name()}(); } catch (error) { throw new Error(\`\${error} ${name()}\`); }`);
    }
    lines.push(`return ${expression(2)};`);
    return lines.join('\n');
  };
  const files = new Map<string, string>();
  for (let i = 0; i < count; i++) {
    const parts: string[] = [];
    const taken = new Set<string>();
    for (let k = rnd(5); k > 0 && i > 0; k--) {
      const what = name();
      if (!taken.has(what)) parts.push(`import { ${what} } from './m${rnd(i)}.js';`);
      taken.add(what);
    }
    for (const what of NAMES) {
      if (taken.has(what) || rnd(3) === 0) continue;
      if (rnd(6) === 0) parts.push(`export class ${what} { #held = ${expression(2)}; get(${name()}) { ${body(1)} } static make() { ${body(1)} } }`);
      else parts.push(`export ${rnd(4) === 0 ? 'async ' : ''}function ${what}(${name()}, { ${name()}: other = ${expression(1)} } = {}) {\n${body(2)}\n}`);
    }
    files.set(`m${i}.js`, parts.join('\n'));
  }
  return files;
}
