const LARGEST = 50;
const KEPT = 20;

/** The last messages of each room; the rooms that were quiet longest go first. */
const rooms = new Map();

exports.remember = function remember(room, user, length) {
  const lines = rooms.get(room) ?? [];
  rooms.delete(room);
  rooms.set(room, lines);
  lines.push({ user, length });
  if (lines.length > KEPT) lines.shift();
  if (rooms.size > LARGEST) rooms.delete(rooms.keys().next().value);
};
