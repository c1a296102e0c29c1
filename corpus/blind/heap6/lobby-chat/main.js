import { snap } from './snap.js';
import { Lobby } from './lobby.js';
import { emoji } from './names.js';

const lobby = new Lobby();

function evening(visitors) {
  for (let i = 0; i < visitors; i += 1) {
    const session = lobby.enter();
    for (let line = 0; line < 8; line += 1) lobby.chatter(session);
  }
}

for (let day = 0; day < 3; day += 1) {
  evening(1500);
  await snap();
}
console.log(lobby.serial, lobby.sessions.size, lobby.delivered, emoji.size);
lobby.shut();
