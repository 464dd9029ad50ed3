/** Names of metrics: OpenTelemetry's own where it has one, `baton.*` where it has none. */
export const metric = {
  processDuration: 'messaging.process.duration',
  operationDuration: 'messaging.client.operation.duration',
  consumed: 'messaging.client.consumed.messages',
  sent: 'messaging.client.sent.messages',

  lag: 'baton.consumer.lag',
  inFlight: 'baton.consumer.in_flight',
  retries: 'baton.consumer.retries',
  deadLetters: 'baton.consumer.dead_letters',
  parkedKeys: 'baton.consumer.parked_keys',
  circuitOpen: 'baton.consumer.circuit_open',
  rebalanceDuration: 'baton.consumer.rebalance.duration',

  batchSize: 'baton.producer.batch.size',
  outboxRows: 'baton.outbox.rows',
  outboxAge: 'baton.outbox.oldest.age',
} as const;

/** Which of the producers of a process: `relay` or `direct`. */
export const producerName = 'baton.producer';

/** Seconds, as the conventions advise for durations. */
export const durations = {
  unit: 's',
  advice: { explicitBucketBoundaries: [0.005, 0.01, 0.025, 0.05, 0.075, 0.1, 0.25, 0.5, 0.75, 1, 2.5, 5, 7.5, 10] },
};

export const sizes = {
  unit: '{message}',
  advice: { explicitBucketBoundaries: [1, 2, 5, 10, 20, 50, 100, 200, 500] },
};
