function insertBid(bids, bid) {
  bids.push(bid);
  bids.sort((a, b) => b.cents - a.cents || a.at - b.at);
}

function makeBids(count) {
  const bids = [];
  let state = 12;
  for (let at = 0; at < count; at++) {
    state = (state * 16807) % 2147483647;
    bids.push({ at, bidder: 'B' + (state % 70), cents: 1000 + (state % 90000) });
  }
  return bids;
}

function runAuction(incoming) {
  const bids = [];
  let leader = null;
  let changes = 0;
  for (const bid of incoming) {
    if (bid.cents < 1500) continue;
    insertBid(bids, bid);
    if (bids[0].bidder !== leader) {
      leader = bids[0].bidder;
      changes++;
    }
  }
  return { leader, changes, bids };
}

function perBidder(bids) {
  const counts = {};
  for (const bid of bids) counts[bid.bidder] = (counts[bid.bidder] || 0) + 1;
  const names = Object.keys(counts);
  names.sort();
  return names.slice(0, 4).map(name => name + '=' + counts[name]);
}

const { leader, changes, bids } = runAuction(makeBids(9500));
console.log(leader, changes, perBidder(bids).join(' '));
