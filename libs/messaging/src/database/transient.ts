/** Classes of SQLSTATE that say something of the moment, not of the statement. */
const TRANSIENT_CLASSES = new Set([
  '08', // connection
  '40', // serialization failure, deadlock
  '53', // out of disk, memory or connections
  '57', // shut down, cancelled, starting up
  '58', // the system beneath
]);
const TRANSIENT_STATES = new Set([
  '55P03', // a lock was not had in time
  '25006', // read only: not the primary just now
  '25P03', // idle in transaction for too long
]);
const NETWORK = /^E(CONN|PIPE|TIMEDOUT|HOST|NET|AI_AGAIN|NOTFOUND)/;
/** pg says these without a code. */
const LOST =
  /^Connection terminated|^timeout exceeded when trying to connect|^Query read timeout|^Client has encountered a connection error|not queryable/;

/** Whether the database, not the statement, was at fault: the same work may succeed in a moment. */
export function isTransient(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const { code } = error as { code?: unknown };
  if (typeof code !== 'string') return LOST.test(error.message);
  return TRANSIENT_CLASSES.has(code.slice(0, 2)) || TRANSIENT_STATES.has(code) || NETWORK.test(code);
}
