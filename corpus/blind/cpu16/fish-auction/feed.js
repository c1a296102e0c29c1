import { topOfLot } from './selectors.js';

// One frame is serialised for everybody; sockets that lag are skipped until they drain.
const HIGH_WATER = 256 * 1024;

export function attachFeed(wss, store) {
  let skipped = 0;
  store.subscribe((action, state) => {
    if (action.type !== 'bid/placed') return;
    const top = topOfLot(state, action.bid.lot);
    const frame = Buffer.from(JSON.stringify({ type: 'top', lot: action.bid.lot, cents: top.cents, buyer: mask(top.buyer), round: state.clock.rounds }));
    for (const socket of wss.clients) {
      if (socket.bufferedAmount > HIGH_WATER) skipped++;
      else socket.send(frame, { binary: false });
    }
  });
  return () => skipped;
}

const mask = (buyer) => buyer.replace(/^(.)(.*)(.)$/, (_, a, mid, z) => a + '*'.repeat(mid.length) + z);
