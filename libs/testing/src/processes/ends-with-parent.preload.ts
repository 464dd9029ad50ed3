import type { Socket } from 'node:net';
import { isMainThread } from 'node:worker_threads';

// Preloaded into what a test starts: when the test runner is gone, however it went, the pipe to it closes. Its threads have none.

if (isMainThread) {
  const pipe = process.stdin as Socket;
  pipe.resume().once('close', () => process.kill(process.pid, 'SIGTERM'));
  pipe.unref();
}
