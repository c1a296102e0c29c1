import { distance } from './geo.mjs';
import { frame } from './frames.mjs';

export function createHandlers(board) {
  return {
    position(session, message) {
      let latest = null;
      for (const fix of message.fixes) {
        const previous = board.trip(fix.tripId)?.last;
        const trip = board.record(session.region, fix);
        if (!trip) continue;
        latest = { ...trip.last, moved: previous ? Number(distance(previous, trip.last).toFixed(3)) : 0 };
      }
      session.socket.send(frame('ack', { n: session.received }));
      if (latest) board.publish(session.region, frame('moved', latest), session);
    },

    summary(session, message) {
      const trip = board.trip(message.tripId);
      const copy = trip && JSON.parse(JSON.stringify(trip));
      session.socket.send(frame('summary', { trip: copy ?? null, busiest: board.busiest(5) }));
    },
  };
}
