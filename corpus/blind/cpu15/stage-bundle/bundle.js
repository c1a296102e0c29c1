import vm from 'node:vm';
import { gzipSync } from 'node:zlib';
import { load } from './build/graph.js';
import { shake } from './build/shake.js';
import { emit } from './build/emit.js';
import { ENTRY, read } from './sources.js';

const modules = load(ENTRY, read);
const kept = shake(modules, ENTRY);
const code = emit(modules, kept);

const before = [...modules.values()].reduce((n, m) => n + m.source.length, 0);
const nodes = [...kept.values()].reduce((n, s) => n + s.size, 0);
console.log(`${modules.size} modules, ${before} characters in, ${code.length} out (${gzipSync(code).length > 0 ? 'packed' : ''}), ${nodes} declarations kept`);

const context = vm.createContext({});
new vm.Script(code, { filename: 'show.bundle.js' }).runInContext(context);
console.log('rig load', context.rigLoad);
