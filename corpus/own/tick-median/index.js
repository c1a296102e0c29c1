import { tickStream } from './ticks.js';
import { createPipeline } from './pipeline.js';
import { csvSink } from './sink.js';

const symbols = ['AAPL', 'MSFT', 'GOOG', 'TSLA', 'NVDA', 'AMZN', 'META', 'ORCL'];
const pipeline = createPipeline({ window: 101 });
const sink = csvSink(['ts', 'symbol', 'price', 'vwap', 'macd', 'median', 'z']);
for (const tick of tickStream({ symbols, count: 170_000, seed: 99 })) sink.write(pipeline.push(tick));
console.log(sink.close(), pipeline.alerts());
