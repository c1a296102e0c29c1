'use strict'

// What the engine would report for one worker of the suite.
function workerReport (bundle, url, busy) {
  const { functions, text, rand } = bundle
  const result = [{
    functionName: '',
    isBlockCoverage: true,
    ranges: [{ startOffset: 0, endOffset: text.length, count: 1 }]
  }]
  for (const fn of functions) {
    const calls = rand() < busy ? 1 + Math.floor(rand() * 40) : 0
    const ranges = [{ startOffset: fn.start, endOffset: fn.end, count: calls }]
    if (calls > 0) {
      for (const block of fn.blocks) {
        if (rand() < 0.6) ranges.push({ startOffset: block.start, endOffset: block.end, count: Math.floor(rand() * calls) })
      }
    }
    result.push({ functionName: fn.name, isBlockCoverage: calls > 0, ranges })
  }
  return { url, functions: result }
}

module.exports = { workerReport }
