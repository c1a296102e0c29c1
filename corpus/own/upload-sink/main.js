
const { Readable } = require('node:stream');
const { collect } = require('./collector');
(async () => { for (let i = 0; i < 3; i++) { const chunk = Buffer.alloc(4096, i); const r = await collect(Readable.from((function* () { for (let k = 0; k < 2500; k++) yield chunk; })())); console.log(r.size, r.sum); } })();
