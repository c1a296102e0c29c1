import { fileURLToPath } from 'node:url';
import Mocha from 'mocha';

const mocha = new Mocha({ reporter: 'dot', timeout: 10000 });
for (const name of ['diff', 'wrap', 'search']) mocha.addFile(fileURLToPath(new URL(`./test/${name}.test.mjs`, import.meta.url)));
await mocha.loadFilesAsync();
mocha.run((failures) => {
  process.exitCode = failures ? 1 : 0;
});
