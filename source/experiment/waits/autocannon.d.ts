declare module 'autocannon' {
  interface Result {
    duration: number;
    errors: number;
    timeouts: number;
    non2xx: number;
    requests: { total: number; sent: number };
    latency: { p50: number; p90: number; p97_5: number; p99: number; max: number };
  }
  interface Running extends Promise<Result> {
    stop(): void;
  }
  const autocannon: (options: {
    url: string;
    connections: number;
    duration?: number;
    /** Requests to send, in place of a duration. */
    amount?: number;
    overallRate?: number;
  }) => Running;
  export default autocannon;
}
