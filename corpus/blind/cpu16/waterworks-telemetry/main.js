'use strict';
const net = require('node:net');
const os = require('node:os');
const path = require('node:path');
const { spawn } = require('node:child_process');
const { Pool } = require('./pool');
const { FrameReader } = require('./frames');
const { Board } = require('./board');

const pool = new Pool(path.join(__dirname, 'analyst.js'), { size: Math.min(2, os.availableParallelism()) });
const board = new Board();

// Loggers connect, push frames of one pump each, and hang up.
const server = net.createServer((socket) => {
  const reader = new FrameReader();
  let inFlight = 0;
  socket.on('data', (chunk) => {
    for (const frame of reader.push(chunk)) {
      if (++inFlight === 8) socket.pause();
      pool
        .run({ pump: frame.pump, hz: frame.hz, samples: frame.samples }, [frame.samples.buffer])
        .then((summary) => board.post(frame.pump, summary))
        .catch((err) => console.error(`pump ${frame.pump}: ${err.message}`))
        .finally(() => {
          if (--inFlight < 4) socket.resume();
          socket.write('.');
        });
    }
  });
  socket.on('error', () => socket.destroy());
});

server.listen(0, '127.0.0.1', () => {
  const loggers = spawn(process.execPath, [path.join(__dirname, 'loggers.js'), String(server.address().port)], { stdio: 'inherit' });
  loggers.on('exit', async () => {
    server.close();
    await pool.close();
    console.log(board.report());
  });
});
