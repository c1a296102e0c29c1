'use strict';

function printShares(count) {
  const parties = ['red', 'green', 'blue', 'grey'];
  const districts = [];
  let i, j, d, tmp, best, total;
  let s = 1234;
  for (i = 0; i < count; i++) {
    d = { id: i, name: 'D' + String(i).padStart(4, '0'), votes: [] };
    for (j = 0; j < parties.length; j++) {
      s = (s * 48271) % 2147483647;
      d.votes.push(s % 5000);
    }
    districts.push(d);
  }
  const out = [];
  for (i = 0; i < districts.length; i++) {
    d = districts[i];
    total = 0;
    for (j = 0; j < districts.length; j++) {
      total += districts[j].votes.reduce((a, b) => a + b, 0);
    }
    tmp = d.votes.reduce((a, b) => a + b, 0);
    best = 0;
    for (j = 1; j < d.votes.length; j++) {
      if (d.votes[j] > d.votes[best]) best = j;
    }
    out.push({ name: d.name, winner: parties[best], share: (tmp * 100) / total });
  }
  out.sort((a, b) => b.share - a.share);
  tmp = {};
  for (i = 0; i < out.length; i++) {
    tmp[out[i].winner] = (tmp[out[i].winner] || 0) + 1;
  }
  for (i = 0; i < 5; i++) {
    console.log(out[i].name, out[i].winner, out[i].share.toFixed(4) + '%');
  }
  console.log(JSON.stringify(tmp));
}

printShares(7200);
