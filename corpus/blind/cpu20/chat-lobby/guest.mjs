import { io } from 'socket.io-client';

const PHRASES = ['good morning', 'has anyone seen   the minutes?', 'on my way', 'the build is green again', '  thanks!  ', 'lunch at one?', 'can you look at the second page', 'agreed'];

export class Guest {
  heard = 0;
  confirmed = 0;
  #socket;
  #rooms;
  #index;

  constructor(url, auth, rooms, index) {
    this.#rooms = rooms;
    this.#index = index;
    this.#socket = io(url, { transports: ['websocket'], auth, forceNew: true, reconnection: false, perMessageDeflate: false });
    this.#socket.on('said', () => { this.heard++; });
  }

  async enter() {
    await new Promise((resolve, reject) => this.#socket.once('connect', resolve).once('connect_error', reject));
    for (const room of this.#rooms) {
      const { error } = await this.#socket.emitWithAck('enter', room);
      if (error) throw new Error(error);
    }
  }

  async talk(turns) {
    for (let i = 0; i < turns; i++) {
      const room = this.#rooms[i % this.#rooms.length];
      const text = `${PHRASES[(i * 3 + this.#index) % PHRASES.length]} (${this.#index}/${i})`;
      const { id } = await this.#socket.emitWithAck('say', { room, text });
      if (id) this.confirmed++;
    }
  }

  leave() {
    this.#socket.disconnect();
  }
}
