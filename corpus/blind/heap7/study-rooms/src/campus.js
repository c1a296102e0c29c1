import { EventEmitter } from 'node:events';

const LINES = 20;

export class Room extends EventEmitter {
  constructor(number) {
    super();
    this.setMaxListeners(0);
    this.number = number;
    this.said = 0;
    this.board = Array.from({ length: LINES }, (_, i) => ({ line: i, ink: i % 5, text: '' }));
    this.bookings = Array.from({ length: 140 }, (_, i) => ({ day: i % 7, hour: 8 + (i % 12), course: `C${number}-${i}`, open: (i * number) % 3 === 0 }));
  }
}

export class Campus {
  constructor(count) {
    this.rooms = Array.from({ length: count }, (_, i) => new Room(i + 1));
    this.messages = 0;
  }

  say(room, text) {
    this.messages += 1;
    room.said += 1;
    room.board[room.said % LINES].text = text;
    room.emit('message', text);
  }
}
