'use strict';

class Job {
  constructor(pipeline, stage, name) {
    this.pipeline = pipeline;
    this.name = `${stage}:${name}`;
    this.attempts = 0;
    this.needs = [];
  }
}

const STAGES = ['checkout', 'install', 'lint', 'compile', 'unit', 'bundle', 'image', 'scan', 'stage', 'deploy', 'smoke'];

function buildPipeline(id, platforms) {
  const pipeline = { id, branch: 'main', jobs: [] };
  let previous = [];
  for (const stage of STAGES) {
    const jobs = platforms.map((platform) => new Job(pipeline, stage, platform));
    for (const job of jobs) job.needs.push(...previous);
    pipeline.jobs.push(...jobs);
    previous = jobs;
  }
  return { pipeline, last: previous };
}

module.exports = { buildPipeline };
