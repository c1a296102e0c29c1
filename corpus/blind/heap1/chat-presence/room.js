'use strict';
const { EventEmitter } = require('node:events');

class Presence {
  constructor(id, nick) {
    this.id = id;
    this.nick = nick;
    this.online = true;
    this.lastSeen = 0;
    this.outbox = new Array(64).fill(null);
    this.cursor = 0;
  }

  deliver(message) {
    this.outbox[this.cursor++ % this.outbox.length] = message;
  }

  beat(now) {
    if (this.online) this.lastSeen = now;
  }
}

class Room extends EventEmitter {
  constructor(name) {
    super();
    this.name = name;
    this.members = new Map();
  }

  join(id, nick) {
    const presence = new Presence(id, nick);
    presence.heartbeat = setInterval(() => presence.beat(Date.now()), 20_000);
    this.members.set(id, presence);
    this.emit('join', id);
    return presence;
  }

  say(from, text) {
    const message = { from, text };
    for (const member of this.members.values()) {
      if (member.online) member.deliver(message);
    }
  }

  leave(id) {
    const presence = this.members.get(id);
    presence.online = false;
    this.emit('leave', id);
  }
}

module.exports = { Room };
