const http = require('http');
const port = process.argv[2];
const agent = new http.Agent({ keepAlive: true });
const send = (method, path, body, accept) =>
  new Promise((ok) => {
    const text = body && JSON.stringify(body);
    const headers = { accept, ...(text && { 'content-type': 'application/json', 'content-length': text.length }) };
    http.request({ port, method, path, agent, headers }, (res) => res.resume().on('end', ok)).end(text);
  });
async function member(k) {
  for (let i = k; i < 5600; i += 5) {
    const n = 1 + (i * 13) % 290;
    if (i % 8 === 0) await send('GET', `/plots/path/${String.fromCharCode(65 + (i % 14))}`, null, 'text/html');
    else if (i % 8 === 1) await send('PATCH', `/plots/${n}/beds/2`, { crop: 'broad beans' }, '*/*');
    else if (i % 8 === 2) await send('POST', '/waiting-list', { name: `Hopeful ${i}` }, '*/*');
    else if (i % 8 === 3) await send('GET', '/bylaws', null, 'text/html');
    else if (i % 40 === 4) await send('GET', '/waiting-list', null, 'text/html');
    else await send('GET', `/plots/${n}`, null, i % 2 ? 'application/json' : 'text/html');
  }
}
Promise.all([0, 1, 2, 3, 4].map(member)).then(() => process.exit(0));
