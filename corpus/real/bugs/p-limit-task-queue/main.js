'use strict';

const { thumbnails } = require('./thumbnails');

thumbnails(48000).then((done) => {
  console.log(`${done.length} thumbnails described, last ${done[done.length - 1].name}`);
});
