import { parentPort, workerData } from 'node:worker_threads';
import { encodeModel } from '../../cache/model.codec.ts';
import type { LabelledExample } from '../../labelled-example.ts';
import { learn } from '../learn.ts';

const bytes = encodeModel(learn(workerData as readonly LabelledExample[]));
parentPort?.postMessage(bytes, [bytes.buffer]);
