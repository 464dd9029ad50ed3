import type { ProducedRecord, Producer, SendFailure } from './driver.ts';

/** One batch at a time, its retries included; a client that gave up is thrown away with its producer id. */
export abstract class OneBatchProducer<Client> implements Producer {
  private client?: Client;
  private last: Promise<unknown> = Promise.resolve();

  ready(): Promise<void> {
    return this.exclusively(async () => {
      await this.connected();
    });
  }

  sendBatch(records: readonly ProducedRecord[]): Promise<void> {
    return this.exclusively(async () => {
      if (records.length > 0) await this.send(await this.connected(), records);
    });
  }

  close(): Promise<void> {
    return this.exclusively(() => this.discard());
  }

  protected abstract create(): Client | Promise<Client>;
  protected abstract connect(client: Client): Promise<unknown>;
  protected abstract send(client: Client, records: readonly ProducedRecord[]): Promise<unknown>;
  protected abstract disconnect(client: Client): Promise<unknown>;
  protected abstract failure(error: Error): SendFailure;

  private exclusively(work: () => Promise<void>): Promise<void> {
    const turn = this.last.then(work).catch(async (error: Error) => {
      await this.discard();
      throw this.failure(error);
    });
    this.last = turn.catch(() => {});
    return turn;
  }

  private async connected(): Promise<Client> {
    if (this.client) return this.client;
    this.client = await this.create();
    await this.connect(this.client);
    return this.client;
  }

  private async discard(): Promise<void> {
    const { client } = this;
    this.client = undefined;
    if (client) await this.disconnect(client).catch(() => {});
  }
}
