import { parentPort } from 'node:worker_threads';

// Sorts items by district; takes up as many as it is given room for.
const waiting = [];
const districts = new Map();
let room = 0;

function district(item) {
  let code = 0;
  for (const letter of item.town) code = (code * 31 + letter.charCodeAt(0)) % 97;
  return code;
}

function proceed() {
  const sorted = [];
  while (room > 0 && waiting.length) {
    const item = waiting.shift();
    const code = district(item);
    districts.set(code, (districts.get(code) ?? 0) + 1);
    sorted.push(item.number, code);
    room--;
  }
  if (sorted.length) parentPort.postMessage({ sorted });
}

parentPort.on('message', (message) => {
  if (message.item) waiting.push(message.item);
  if (message.room) room += message.room;
  if (message.end) {
    parentPort.postMessage({ districts: districts.size });
    parentPort.close();
    return;
  }
  proceed();
});
