const fs = require('node:fs');
const config = { limits: { requests: 100 }, retries: { max: 3 } };
for (let i = 0; i < 300; i++) config[`feature${i}`] = { enabled: i % 2 === 0, label: `Feature ${i}`, groups: ['a', 'b', 'c'] };
fs.writeFileSync(`${__dirname}/config.json`, JSON.stringify(config, null, 1));
