export function handle(job) {
  let hash = 0;
  for (let i = 0; i < job.payload.length; i++) hash = (hash * 31 + job.payload.charCodeAt(i)) >>> 0;
  return hash % 2;
}
