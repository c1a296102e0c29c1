import { diff, snapshot } from './patch.mjs';
import { FrameWriter, encodePatch } from './codec.mjs';

export class Session {
  constructor(player, room, transport) {
    this.player = player;
    this.room = room;
    this.transport = transport;
    this.known = {};
    this.writer = new FrameWriter();
  }

  sync() {
    const current = this.room.visibleTo(this.player);
    const patch = diff(this.known, current);
    this.known = snapshot(current);
    if (!patch.set.length && !patch.drop.length) return 0;
    const frame = encodePatch(this.writer, this.room.tick, patch);
    this.transport.send(this.player.id, frame);
    return frame.length;
  }
}
