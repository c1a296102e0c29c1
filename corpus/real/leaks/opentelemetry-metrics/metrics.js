'use strict';
const { MeterProvider, MetricReader, AggregationTemporality } = require('@opentelemetry/sdk-metrics');

class ScrapeReader extends MetricReader {
  selectAggregationTemporality() {
    return AggregationTemporality.CUMULATIVE;
  }
  async onForceFlush() {}
  async onShutdown() {}
}

const reader = new ScrapeReader();
const provider = new MeterProvider({ readers: [reader] });
const meter = provider.getMeter('shop');
const duration = meter.createHistogram('http.server.duration', { unit: 'ms' });

function handle(request) {
  duration.record(request % 90, { method: 'GET', path: `/orders/${request}`, status: 200 });
}

const collect = () => reader.collect();

module.exports = { handle, collect };
