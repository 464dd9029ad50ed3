/** The broker's settings that are ours, the same under Java and in k8s/components/kafka/broker.env. */
export const brokerSettings = {
  'auto.create.topics.enable': 'false',
  // 1 MiB is what a client may send; the headers and the batch around it come on top.
  'message.max.bytes': '1114112',
  'replica.fetch.max.bytes': '1114112',
  // One broker keeps one copy of everything.
  'default.replication.factor': '1',
  'offsets.topic.replication.factor': '1',
  'transaction.state.log.replication.factor': '1',
  'transaction.state.log.min.isr': '1',
  'share.coordinator.state.topic.replication.factor': '1',
  'share.coordinator.state.topic.min.isr': '1',
  // Few partitions of its own make it start faster.
  'offsets.topic.num.partitions': '8',
  'transaction.state.log.num.partitions': '8',
  'share.coordinator.state.topic.num.partitions': '8',
  // A group is complete when its members are there, and a commit is answered at once: by default both wait.
  'group.initial.rebalance.delay.ms': '0',
  'group.coordinator.append.linger.ms': '0',
  // A broker that was killed is let in again when its former self has timed out: after 9 s by default.
  'broker.session.timeout.ms': '3000',
  'broker.heartbeat.interval.ms': '500',
} as const;

/** One node that is broker and controller. */
export function serverProperties(home: string, port: number, controllerPort: number): string {
  const settings = {
    'process.roles': 'broker,controller',
    'node.id': '1',
    'controller.quorum.voters': `1@127.0.0.1:${controllerPort}`,
    'controller.listener.names': 'CONTROLLER',
    'inter.broker.listener.name': 'PLAINTEXT',
    'listener.security.protocol.map': 'PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT',
    listeners: `PLAINTEXT://127.0.0.1:${port},CONTROLLER://127.0.0.1:${controllerPort}`,
    'advertised.listeners': `PLAINTEXT://127.0.0.1:${port}`,
    'log.dirs': `${home}/data`,
    ...brokerSettings,
  };
  return Object.entries(settings).reduce((text, [name, value]) => `${text}${name}=${escaped(value)}\n`, '');
}

/** Java takes a file of properties for Latin-1, and a backslash in it for an escape. */
function escaped(value: string): string {
  return value
    .replaceAll('\\', '\\\\')
    .replace(/[^\x20-\x7e]/g, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
