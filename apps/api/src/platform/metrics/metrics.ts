import { Injectable } from '@nestjs/common';
import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';

const SECONDS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

/** What this process counts, in Prometheus' terms. Labels are names from the code, never values from outside. */
@Injectable()
export class Metrics {
  readonly registry = new Registry();

  readonly requests = new Histogram({
    name: 'ruta_http_request_duration_seconds',
    help: 'Time from a request to the end of its answer, by route.',
    labelNames: ['method', 'route', 'status'] as const,
    buckets: SECONDS,
    registers: [this.registry],
  });
  readonly sockets = new Gauge({
    name: 'ruta_sockets_open',
    help: 'Open live connections.',
    registers: [this.registry],
  });
  readonly commands = new Histogram({
    name: 'ruta_socket_command_duration_seconds',
    help: 'Time from a command on a socket to its acknowledgement, by event and outcome (ok, or the refusal).',
    labelNames: ['event', 'outcome'] as const,
    buckets: SECONDS,
    registers: [this.registry],
  });
  readonly votes = new Counter({
    name: 'ruta_votes_accepted_total',
    help: 'Votes that were committed and acknowledged.',
    registers: [this.registry],
  });

  constructor() {
    collectDefaultMetrics({ register: this.registry });
  }

  exposition(): Promise<string> {
    return this.registry.metrics();
  }
}
