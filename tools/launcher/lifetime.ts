/**
 * Calls back once, when somebody wants the launcher to stop: by a signal, or by ending the process that started it. npm forwards no
 * SIGTERM to what it runs, it just goes.
 */
export function onRequestToStop(stop: () => void, watchParent: boolean): void {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, stop);
  survivePipes();
  if (watchParent) onParentGone(stop);
}

/** Who reads our output may be gone before we are: that is no reason to fall over. */
export function survivePipes(): void {
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => {});
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
