export class Message {
  constructor(room, from, text) {
    this.room = room;
    this.from = from;
    this.text = text;
  }
}

export class Room {
  #members = new Set();
  #transcript = [];

  constructor(name) {
    this.name = name;
  }

  join(session) {
    this.#members.add(session);
    return () => this.#members.delete(session);
  }

  say(from, text) {
    const message = new Message(this.name, from, text);
    this.#transcript.push(message);
    if (this.#transcript.length > 240) this.#transcript.splice(0, 40);
    for (const member of this.#members) member.receive(message);
    return this.#members.size;
  }
}
