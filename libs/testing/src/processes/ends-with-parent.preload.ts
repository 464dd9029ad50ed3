import type { Socket } from 'node:net';

// Preloaded into what a test starts: when the test runner is gone, however it went, the pipe to it closes.

const pipe = process.stdin as Socket;
pipe.resume().once('close', () => process.kill(process.pid, 'SIGTERM'));
pipe.unref();
