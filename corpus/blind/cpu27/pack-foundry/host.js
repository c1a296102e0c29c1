import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';

const IMPORT = /^import \{ (\w+) as (\w+) \} from '([^']+)';$/gm;

class PluginHost {
  constructor(plugins) {
    this.plugins = plugins;
    this.applied = Object.fromEntries(plugins.map((p) => [p.name, 0]));
  }

  async first(hook, ...args) {
    for (const plugin of this.plugins) {
      const result = await plugin[hook]?.(...args);
      if (result !== null && result !== undefined) return result;
    }
    return null;
  }

  async transform(code, id) {
    for (const plugin of this.plugins) {
      if (!plugin.transform) continue;
      const result = await plugin.transform(code, id);
      if (result === null || result === undefined) continue;
      this.applied[plugin.name]++;
      code = result;
    }
    return code;
  }
}

async function readModule(host, id) {
  const raw = await host.first('load', id);
  if (raw === null) throw new Error(`cannot load ${id}`);
  const code = await host.transform(raw, id);
  const imports = [];
  for (const [, , local, source] of code.matchAll(IMPORT)) {
    imports.push({ local, id: (await host.first('resolveId', source, id)) ?? source });
  }
  return { id, code, imports, index: -1 };
}

async function buildGraph(host, entry) {
  const modules = new Map();
  let wave = [entry];
  while (wave.length > 0) {
    const read = await Promise.all(wave.map((id) => readModule(host, id)));
    for (const module of read) modules.set(module.id, module);
    wave = [...new Set(read.flatMap((m) => m.imports.map((i) => i.id)))].filter((id) => !modules.has(id));
  }
  return modules;
}

function order(modules, entry) {
  const sorted = [];
  const state = new Map();
  const stack = [[entry, 0]];
  while (stack.length > 0) {
    const top = stack[stack.length - 1];
    const module = modules.get(top[0]);
    state.set(module.id, 1);
    let next = null;
    while (next === null && top[1] < module.imports.length) {
      const { id } = module.imports[top[1]++];
      if (!state.has(id)) next = id;
    }
    if (next !== null) stack.push([next, 0]);
    else {
      stack.pop();
      module.index = sorted.length;
      sorted.push(module);
    }
  }
  return sorted;
}

function render(module, modules) {
  const body = module.code
    .replace(IMPORT, (_, name, local, source) => {
      const found = module.imports.find((i) => i.local === local);
      return found ? `const ${local} = $m[${modules.get(found.id).index}].${name};` : `/* ${source} */`;
    })
    .replace(/^export /gm, '');
  return `// ${module.id}\n$m[${module.index}] = (() => {\n${body}return { value };\n})();\n`;
}

export async function bundle({ entry, plugins, chunkSize }) {
  const host = new PluginHost(plugins);
  const modules = await buildGraph(host, entry);
  const sorted = order(modules, entry);
  const assets = [];
  const emit = (name, text) => {
    const hash = createHash('sha256').update(text).digest('hex').slice(0, 10);
    assets.push({ name, hash, bytes: text.length, gzip: gzipSync(text).length });
  };
  for (let i = 0; i < sorted.length; i += chunkSize) {
    emit(`chunk-${i / chunkSize}.js`, sorted.slice(i, i + chunkSize).map((m) => render(m, modules)).join('\n'));
  }
  for (const plugin of plugins) plugin.generateBundle?.(emit);
  return { modules: modules.size, applied: host.applied, assets };
}
