export class Member {
  constructor(id, profile, room, token) {
    this.id = id;
    this.profile = profile;
    this.room = room;
    this.token = token;
    this.drafts = new Map();
    this.lastLines = [];
  }

  say(text) {
    this.lastLines.push({ text, room: this.room, length: text.length });
    if (this.lastLines.length > 8) this.lastLines.shift();
    this.drafts.set(this.room, text.slice(0, 10));
  }
}
