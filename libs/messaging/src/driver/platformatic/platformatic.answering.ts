import { apiVersionsV3, Connection } from '@platformatic/kafka';

const WITHIN_MS = 2_000;

/**
 * The brokers, first of them one that answers: this client asks the first of its list again after every failure, and a
 * frozen broker accepts connections and answers nothing. In their order if none answers.
 */
export async function answeringFirst(clientId: string, brokers: readonly string[]): Promise<string[]> {
  if (brokers.length < 2) return [...brokers];
  const first = await Promise.any(brokers.map((broker) => answered(clientId, broker))).catch(() => undefined);
  return first === undefined ? [...brokers] : [first, ...brokers.filter((broker) => broker !== first)];
}

async function answered(clientId: string, broker: string): Promise<string> {
  const [host = '', port] = broker.split(':');
  const connection = new Connection(clientId, { connectTimeout: WITHIN_MS, requestTimeout: WITHIN_MS });
  // What is asked for meanwhile is told as well; without any listener a reset would end the process.
  connection.on('error', () => {});
  try {
    await connection.connect(host, Number(port));
    await apiVersionsV3.api.async(connection, clientId, '1');
    return broker;
  } finally {
    void connection.close().catch(() => {});
  }
}
