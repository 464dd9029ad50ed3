import { parentPort, workerData } from 'node:worker_threads';
import type { LabelledExample } from '../../labelled-example.ts';
import { learn } from '../learn.ts';

parentPort?.postMessage(learn(workerData as readonly LabelledExample[]));
