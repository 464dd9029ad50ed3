/** Work that waits for nothing goes on for no longer than this; the whole of what one record may stall is this and the record. */
const LONGEST_MS = 10;

let since = performance.now();
let next: Promise<void> | undefined;

/** Between two pieces of work that wait for nothing: sockets and timers get their turn when they have waited for long. */
export async function shareTurn(): Promise<void> {
  while (performance.now() - since >= LONGEST_MS) {
    next ??= nextTurn();
    await next;
  }
}

async function nextTurn(): Promise<void> {
  await new Promise(setImmediate);
  since = performance.now();
  next = undefined;
}
