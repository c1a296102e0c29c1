'use strict';

function* recordedExchanges(count) {
  for (let i = 0; i < count; i++) {
    // one appliance pads its header lines to a fixed size
    const value = i % 180 === 31 ? `max-age=${60 + i}${' '.repeat(7800)}public, stale-if-error=60` : `public, max-age=${60 + i}`;
    yield {
      request: { url: `/asset/${i}`, method: 'GET', headers: { host: 'cdn.example' } },
      response: { status: 200, headers: { 'cache-control': value, date: new Date(1.67e12 + i * 1000).toUTCString() } },
    };
  }
}

module.exports = { recordedExchanges };
