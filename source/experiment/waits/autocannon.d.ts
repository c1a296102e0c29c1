declare module 'autocannon' {
  interface Result {
    duration: number;
    errors: number;
    timeouts: number;
    non2xx: number;
    requests: { total: number; sent: number };
    /** Milliseconds, whole ones. */
    latency: { p99: number };
  }
  export interface Client {
    /** Sent in turn, in place of the path of `url`. */
    setRequests(requests: { path: string }[]): void;
  }
  interface Running extends Promise<Result> {
    stop(): void;
    on(
      event: 'response',
      listener: (client: unknown, statusCode: number, bytes: number, millis: number) => void,
    ): this;
  }
  const autocannon: (options: {
    url: string;
    /** Called with each connection before it sends anything. */
    setupClient?: (client: Client) => void;
    connections: number;
    duration?: number;
    /** Requests to send, in place of a duration. */
    amount?: number;
    overallRate?: number;
  }) => Running;
  export default autocannon;
}
