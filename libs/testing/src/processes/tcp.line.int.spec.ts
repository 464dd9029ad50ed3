import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Server, type Socket } from 'node:net';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { TcpLine } from './tcp.line.ts';

let echo: Server;
let line: TcpLine;
const heard: string[] = [];

beforeEach(async () => {
  heard.length = 0;
  echo = createServer((socket) => {
    socket.on('error', () => {}).on('data', (data) => heard.push(String(data)));
    socket.pipe(socket);
  }).listen(0, '127.0.0.1');
  await once(echo, 'listening');
  line = await TcpLine.open({ host: '127.0.0.1', port: (echo.address() as AddressInfo).port });
});

afterEach(() => {
  line.close();
  echo.close();
});

const call = async (): Promise<Socket> => {
  const socket = connect(line.port, '127.0.0.1').on('error', () => {});
  await once(socket, 'connect');
  return socket;
};

const answerOf = async (socket: Socket, words: string): Promise<string> => {
  let answer = '';
  socket.write(words);
  while (answer.length < words.length) answer += String((await once(socket, 'data'))[0]);
  return answer;
};

it('passes words both ways', async () => {
  expect(await answerOf(await call(), 'hello')).toBe('hello');
});

it('passes on what was said before a goodbye, also when it is late', async () => {
  line.become({ delayMs: 20 });
  const socket = await call();
  socket.end('the last words');
  const [answer] = await once(socket, 'data');
  expect(String(answer)).toBe('the last words');
  await once(socket, 'close');
});

it('ends connections that are open, and new ones, when it is lost', async () => {
  const socket = await call();
  await answerOf(socket, 'hello');
  line.become({ state: 'lost' });
  await once(socket, 'close');
  await once(await call(), 'close');
});

it('lets words through and no answer back while it is mute, and ends the connection when answers come again', async () => {
  const [socket, other] = [await call(), await call()];
  await answerOf(socket, 'hello');
  await answerOf(other, 'too');
  line.become({ state: 'mute' });
  socket.write('anybody there?');
  await expect.poll(() => heard).toContain('anybody there?');
  line.become({});
  await once(socket, 'close');
  expect(await answerOf(other, 'still here')).toBe('still here');
});

it('keeps the order of what it slices and delays', async () => {
  line.become({ delayMs: 5, jitterMs: 5, slice: 3 });
  const words = Array.from({ length: 200 }, (_, n) => String(n)).join();
  expect(await answerOf(await call(), words)).toBe(words);
});

it('takes its time for many bytes when it is slow', async () => {
  line.become({ bytesPerSecond: 1_000_000 });
  const began = performance.now();
  await answerOf(await call(), 'x'.repeat(200_000));
  expect(performance.now() - began).toBeGreaterThan(190);
});

it('resets what is open, once', async () => {
  const socket = await call();
  await answerOf(socket, 'hello');
  const failed = once(socket, 'error');
  line.reset();
  expect((await failed)[0]).toHaveProperty('code', 'ECONNRESET');
  expect(await answerOf(await call(), 'again')).toBe('again');
});
