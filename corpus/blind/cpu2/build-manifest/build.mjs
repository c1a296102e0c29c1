import { artifacts } from "./tools/sources.mjs";
import { describe } from "./tools/artifact.mjs";

const manifest = [];
for (const artifact of artifacts(150)) manifest.push(describe(artifact));

const bytes = manifest.reduce((sum, entry) => sum + entry.bytes, 0);
const builders = new Set(manifest.map((entry) => entry.builtWith));
console.log(`${manifest.length} artifacts, ${bytes} bytes, ${builders.size} runtime`);
console.log(manifest[7].tag, manifest[7].platform);
