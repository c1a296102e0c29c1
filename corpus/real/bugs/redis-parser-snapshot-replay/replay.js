const Parser = require('redis-parser');

async function countReplies(stream) {
  const totals = { replies: 0, members: 0, longest: '' };
  const parser = new Parser({
    returnReply(reply) {
      totals.replies++;
      for (const member of reply) {
        totals.members++;
        if (member.length > totals.longest.length) totals.longest = member;
      }
    },
    returnError(error) {
      throw error;
    },
  });
  for await (const chunk of stream) parser.execute(chunk);
  return totals;
}

module.exports = { countReplies };
