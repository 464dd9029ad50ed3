import { registerHooks } from 'node:module';

// Preloaded into the services of one test: the built product with three bugs, which the product itself knows nothing of.

type Plant = (source: string) => string;

const plants: Readonly<Record<string, Plant>> = {
  // What is delivered again is done again.
  '/libs/messaging/dist/inbox/inbox.store.js': (source) => `${source}
    const other = (event) => ({ ...event, id: \`\${event.id}-\${Math.random()}\` });
    const { claim, claimUnlessParked } = InboxStore.prototype;
    InboxStore.prototype.claim = function (tx, event) {
      return claim.call(this, tx, other(event));
    };
    InboxStore.prototype.claimUnlessParked = function (tx, arrivals) {
      return claimUnlessParked.call(this, tx, arrivals.map((one) => ({ ...one, event: other(one.event) })));
    };`,
  // Whoever replies is taken for the owner.
  '/services/router/dist/domain/decisions/fence.js': (source) => `${renamed(source, 'standingOf')}
    export const standingOf = () => 'owner';`,
  // Some rows never reach Kafka, and are deleted all the same.
  '/libs/messaging/dist/driver/one-batch.producer.js': (source) => `${source}
    const send = OneBatchProducer.prototype.sendBatch;
    OneBatchProducer.prototype.sendBatch = function (records, ...rest) {
      return send.call(this, records.filter(({ topic }) => topic !== 'routing.decided.v1'), ...rest);
    };`,
};

/** @throws where there is no such export any more: then nothing would be planted */
function renamed(source: string, name: string): string {
  if (!source.includes(`export const ${name} =`)) throw new Error(`Nothing to plant a bug in: ${name} is gone.`);
  return source.replace(`export const ${name} =`, `const ${name}AsItIs =`);
}

registerHooks({
  load(url, context, next) {
    const loaded = next(url, context);
    const plant = Object.entries(plants).find(([path]) => url.endsWith(path))?.[1];
    return plant ? { ...loaded, source: plant(String(loaded.source)) } : loaded;
  },
});
