// Preloaded into a service: on this signal its event loop stands still for a minute.

process.on('SIGUSR2', () => Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 60_000));
