/**
 * Calls back once, when somebody wants the launcher to stop: by a signal, or by ending the process that started it. npm forwards no
 * SIGTERM to what it runs, it just goes.
 */
export function onRequestToStop(stop: () => void, watchParent: boolean): void {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, stop);
  // The terminal may be gone by the time we say goodbye.
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => {});
  if (watchParent) onParentGone(stop);
}

function onParentGone(stop: () => void): void {
  const parent = process.ppid;
  const watch = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(watch);
    stop();
  }, 500);
  watch.unref();
}
