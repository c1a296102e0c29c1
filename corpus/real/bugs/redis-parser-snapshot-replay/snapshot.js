// The recorded answer of SMEMBERS, as the server sends it.
exports.encodeMembers = function encodeMembers(count) {
  const parts = [`*${count}\r\n`];
  for (let i = 0; i < count; i++) {
    const member = `device:${(i * 48271) % 1000003}:${i % 7 === 0 ? 'gateway' : 'sensor'}`;
    parts.push(`$${member.length}\r\n${member}\r\n`);
  }
  return Buffer.from(parts.join(''));
};
