import { registerHooks } from 'node:module';

// Preloaded into a built service: each record in a transaction of its own, however many wait.

const file = '/libs/messaging/dist/transport/bundle-size.js';

registerHooks({
  load(url, context, next) {
    const loaded = next(url, context);
    if (!url.endsWith(file)) return loaded;
    const source = `${loaded.source}
      Object.defineProperty(BundleSize.prototype, 'now', { get: () => 1 });`;
    return { ...loaded, source };
  },
});
