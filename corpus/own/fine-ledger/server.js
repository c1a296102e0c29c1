import { createServer } from 'node:http';
import { drive } from './drive.js';
import { Ledger } from './ledger.js';
import { readJson, send } from './wire.js';

const ledger = new Ledger();
const server = createServer(async (request, response) => {
  try {
    if (request.method === 'POST') {
      const entry = await readJson(request);
      send(response, 201, ledger.post({ ...entry, at: Date.now() }));
    } else {
      const account = request.url.split('/').at(-1);
      send(response, 200, { account, balance: ledger.balance(account), last: ledger.last(account, 5) });
    }
  } catch (error) {
    send(response, 400, { error: error.message });
  }
});
server.listen(0, async () => {
  console.log(await drive(server.address().port, 3500));
  server.close();
});
