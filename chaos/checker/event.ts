import type { RawRecord } from './observation.ts';

export type Data = Readonly<Record<string, unknown>>;

/** What no invariant looks at, and is most of what a long run says. */
const leftOut = ['package', 'history', 'readback', 'memory'];

/** A record that is a CloudEvent with an object in it, whatever else may be wrong with it. */
export interface Event {
  readonly record: RawRecord;
  readonly id: string;
  readonly type: string;
  readonly source: string;
  readonly tenant: string;
  readonly conversationId: string;
  readonly causationId?: string;
  readonly sequence?: number;
  /** The agent whose inbox it is in. */
  readonly inbox?: string;
  readonly data: Data;
}

/** These are about agents and policies, not about a conversation. */
const aboutNoConversation = /^(agent\.(card|heartbeat|removed)|routing\.policy|privacy\.)/;

/** Undefined for what is no event of a conversation: bytes of all kinds, tombstones, cards. */
export const eventOf = (record: RawRecord): Event | undefined => {
  const body = objectIn(record.value);
  if (!body) return undefined;
  const structured = record.headers['content-type']?.startsWith('application/cloudevents') ?? false;
  const attribute = (name: string) => (structured ? textIn(body, name) : record.headers[`ce_${name}`]);
  const [id, type] = [attribute('id'), attribute('type')];
  const data = structured ? body.data : body;
  if (!id || !type || aboutNoConversation.test(type) || !isObject(data)) return undefined;
  const causationId = attribute('causationid');
  const sequence = attribute('sequence');
  const inbox = /^agent\.(.+)\.inbox\.v\d+$/.exec(record.topic)?.[1];
  return {
    record,
    id,
    type,
    source: attribute('source')?.replace('urn:baton:', '') ?? '',
    tenant: attribute('tenant') ?? 'default',
    conversationId: attribute('subject') ?? '',
    data: Object.fromEntries(Object.entries(data).filter(([name]) => !leftOut.includes(name))),
    ...(causationId && { causationId }),
    ...(sequence && { sequence: Number(sequence) }),
    ...(inbox && { inbox }),
  };
};

const isObject = (value: unknown): value is Data =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const objectIn = (value: Buffer | null): Data | undefined => {
  try {
    const parsed: unknown = JSON.parse(value?.toString() ?? '');
    return isObject(parsed) ? parsed : undefined;
  } catch {
    return undefined;
  }
};

/** A field of data by its path, if it is text: `textIn(data, 'from', 'agentId')`. */
export const textIn = (data: Data, ...path: readonly string[]): string | undefined => {
  const value = valueIn(data, path);
  return typeof value === 'string' ? value : undefined;
};

export const numberIn = (data: Data, ...path: readonly string[]): number | undefined => {
  const value = valueIn(data, path);
  return typeof value === 'number' ? value : undefined;
};

const valueIn = (data: unknown, path: readonly string[]): unknown =>
  path.reduce<unknown>((value, name) => (isObject(value) ? value[name] : undefined), data);
