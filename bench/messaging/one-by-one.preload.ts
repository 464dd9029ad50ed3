import { registerHooks } from 'node:module';

// Preloaded into a built service: each record in a transaction of its own, however many wait.

const file = '/libs/messaging/dist/transport/batch.settlement.js';

registerHooks({
  load(url, context, next) {
    const loaded = next(url, context);
    if (!url.endsWith(file)) return loaded;
    const source = `${loaded.source}
      BatchSettlement.prototype.settle = BatchSettlement.prototype.sideBySide;`;
    return { ...loaded, source };
  },
});
