const { Readable } = require('stream');
const { encodeMembers } = require('./snapshot');
const { countReplies } = require('./replay');

const snapshot = encodeMembers(80000);

function* packets(buffer, size) {
  for (let at = 0; at < buffer.length; at += size) yield buffer.subarray(at, at + size);
}

countReplies(Readable.from(packets(snapshot, 16 * 1024))).then(({ replies, members, longest }) => {
  console.log(`${snapshot.length} bytes, ${replies} reply, ${members} members`);
  console.log('longest member:', longest);
});
