'use strict';
const http = require('node:http');

const LAG = { scans: 16, shades: 14, stock: 13, mill: 18, courier: 20 };

function scan(caseNo, tooth) {
  const points = [];
  for (let i = 0; i < 64; i++) {
    const a = (i / 64) * Math.PI * 2;
    const r = 4 + Math.sin(a * 3 + tooth) * 0.6 + ((caseNo * 31 + i * 17) % 13) / 40;
    points.push([+(r * Math.cos(a)).toFixed(4), +(r * Math.sin(a)).toFixed(4), +(Math.sin(a * 2) / 3).toFixed(4)]);
  }
  return { caseNo, tooth, points };
}

const answers = {
  scans: ([caseNo, tooth]) => scan(Number(caseNo), Number(tooth)),
  shades: ([code]) => ({ code, lab: [70 + code.length, 1.5, 12 + code.charCodeAt(0) / 20] }),
  stock: ([material]) => ({ material, perDisc: 6, discs: 14 }),
  mill: ([caseNo]) => ({ machine: `M${1 + (Number(caseNo) % 3)}` }),
  courier: ([practice]) => ({ practice, at: '16:20' }),
};

const server = http.createServer((req, res) => {
  const [resource, ...rest] = req.url.split('?')[0].slice(1).split('/').map(decodeURIComponent);
  setTimeout(() => {
    res.setHeader('content-type', 'application/json');
    res.end(JSON.stringify(answers[resource](rest)));
  }, LAG[resource]);
});
server.listen(0, '127.0.0.1', () => process.send({ port: server.address().port }));
