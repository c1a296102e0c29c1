'use strict';
const { WebSocket } = require('ws');

const rooms = new Map();
const members = new WeakMap();

function broadcast(room, message) {
  const text = JSON.stringify(message);
  for (const socket of room.sockets) if (socket.readyState === WebSocket.OPEN) socket.send(text);
}

function join(socket, name, who) {
  let room = rooms.get(name);
  if (!room) rooms.set(name, (room = { name, sockets: new Set(), sequence: 0 }));
  room.sockets.add(socket);
  members.set(socket, { room, who });
  broadcast(room, { type: 'joined', who, present: room.sockets.size });
}

function say(socket, text) {
  const member = members.get(socket);
  if (!member) return;
  broadcast(member.room, { type: 'said', who: member.who, n: ++member.room.sequence, text: text.slice(0, 500) });
}

function leave(socket) {
  const member = members.get(socket);
  if (!member) return;
  member.room.sockets.delete(socket);
  if (member.room.sockets.size === 0) rooms.delete(member.room.name);
}

module.exports = { join, say, leave };
