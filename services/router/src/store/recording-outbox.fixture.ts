import { Outbox, type Outgoing } from '@baton/messaging';

/** Keeps what it is given; the outbox's own specs prove the rest. */
export class RecordingOutbox extends Outbox {
  readonly messages: Outgoing[] = [];

  async add(_tx: unknown, messages: readonly Outgoing[]): Promise<void> {
    this.messages.push(...messages);
  }
}
