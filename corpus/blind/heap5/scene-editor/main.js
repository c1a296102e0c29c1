import { Scene } from './scene.js';
import { Inspector } from './inspector.js';
import { Assets } from './assets.js';
import { snap } from './snap.js';

const assets = new Assets(260);
const inspector = new Inspector();

async function editingSession(session) {
  for (let s = 0; s < 30; s++) {
    const scene = new Scene(`scene-${session}-${s}`, assets);
    for (let i = 0; i < 120; i++) scene.place(i % assets.count, (i * 37) % 800, (i * 53) % 600);
    const detach = inspector.attach(scene);
    scene.shift(4, -2);
    await new Promise(setImmediate);
    detach();
  }
}

for (let session = 1; session <= 3; session++) {
  await editingSession(session);
  await snap();
}
console.log(inspector.report());
