const http = require('http');
const agent = new http.Agent({ keepAlive: true, maxSockets: 4 });
const pools = ['lido', 'ladies', 'slipper', 'deep'];
const langs = ['en-GB,en;q=0.8', 'de;q=0.9,en;q=0.3', 'fr-FR', 'pl,en;q=0.5', 'es'];
let next = 0;
let open = 0;
const END = 850;
function go() {
  if (next >= END) return open === 0 && agent.destroy();
  const i = next++;
  open++;
  const path = i % 9 === 0 ? '/pools' : `/pools/${pools[i % 4]}/${i % 4 === 3 ? 'poster' : 'day'}/${1 + (i % 30)}`;
  http.get({ port: process.argv[2], path, agent, headers: { 'Accept-Language': langs[i % 5] } }, (res) => {
    res.resume().on('end', () => {
      open--;
      go();
    });
  });
}
for (let k = 0; k < 4; k++) go();
